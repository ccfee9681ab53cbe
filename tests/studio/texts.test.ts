// Every text of the Studio has a German and an English form.
import {describe, expect, test} from 'vitest'

import {schemaTypes, TEXTS} from '../../schemas/index.ts'
import {blockNames} from '../../src/content/block-names.ts'
import {english} from '../../src/studio/i18n/english.ts'
import {deskEnglish} from '../../src/studio/i18n/desk-english.ts'
import {deskGerman} from '../../src/studio/i18n/desk-german.ts'
import {german} from '../../src/studio/i18n/german.ts'
import {studioTexts} from '../../src/studio/i18n/studio-texts.ts'
import {schemaTexts} from '../../src/studio/i18n/schema-texts.ts'

describe('the texts of the content model', () => {
  test('01 German and English have the same keys', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(german).sort())
  })

  test.each([
    ['German', german],
    ['English', english],
    ['German, of the desk', deskGerman],
    ['English, of the desk', deskEnglish],
  ])('02 no text is empty in %s', (_, texts) => {
    expect(Object.entries(texts).filter(([, text]) => !text?.trim())).toEqual([])
  })

  test('03 every type, field, group, ordering and option has a text', () => {
    expect(Object.keys(german)).toEqual(
      expect.arrayContaining([
        'type.article',
        'field.article.kicker',
        'field.article.kicker.description',
        'field.picture.alt',
        'group.article.content',
        'ordering.article.newest',
        'option.source.kind.agency',
      ]),
    )
  })

  test('04 every key used by the schema exists', () => {
    const keys = JSON.stringify(schemaTypes, (name, value: unknown) =>
      name === 'components' ? undefined : value,
    ).matchAll(new RegExp(`"key":"([^"]+)","ns":"${TEXTS}"|"i18nTitleKey":"${TEXTS}:([^"]+)"`, 'g'))
    const used = Array.from(keys, ([, key, objectKey]) => key ?? objectKey)
    expect(used.length).toBeGreaterThanOrEqual(10)
    expect(used.filter((key) => key === undefined || !(key in german))).toEqual([])
  })

  test('05 German texts are German, English texts are English', () => {
    expect(Object.values({...english, ...deskEnglish}).join(' ')).not.toMatch(/[äöüß„]/i)
    expect(Object.values({...german, ...deskGerman}).join(' ')).not.toMatch(/\b(the|and|of)\b/)
  })

  test('06 quotation marks fit the language', () => {
    const texts = [english, german, deskEnglish, deskGerman].flatMap((all) => Object.values(all))
    expect(texts.join(' ')).not.toMatch(/["']/)
    expect(Object.values({...english, ...deskEnglish}).join(' ')).not.toMatch(/„/)
  })

  test('07 both languages have the same placeholders', () => {
    const filled = (text: string) => Array.from(text.matchAll(/\{\{\w+\}\}/g), String).sort()
    for (const [key, text] of Object.entries(deskGerman)) {
      expect(filled(deskEnglish[key as keyof typeof deskGerman])).toEqual(filled(text))
    }
  })

  test('08 keys of the desk and of the content model are distinct', () => {
    expect(Object.keys(deskGerman).filter((key) => key in german)).toEqual([])
  })
})

test.each(schemaTypes.filter(({type}) => type === 'document'))(
  'a new $name has a title in both languages',
  ({title}) => {
    for (const {structure: texts} of Object.values(studioTexts())) {
      expect(texts).toHaveProperty([`newsdesk.new.${title}`], expect.stringMatching(/\S/))
    }
  },
)

test.each([...blockNames])('the button of %s has a sentence in both languages', (name) => {
  for (const [texts, {studio}] of [
    [german, studioTexts()['de-DE']],
    [english, studioTexts()['en-US']],
  ] as const) {
    const sentence = texts[`type.${name}.description`]
    expect(sentence).toMatch(/^\p{Lu}.{20,}\.$/u)
    expect(studio).toHaveProperty([`newsdesk.insert.${texts[`type.${name}`]}`], sentence)
  }
})

test('a type without a description is noticed', () => {
  const texts = schemaTexts([
    {name: 'n', type: 'object', title: 'T', fields: [{name: 'f', type: 'string'}]},
  ])
  expect(texts).toEqual({'type.n': 'T', 'field.n.f': undefined})
})

// The plan and the patches of pasting a text, and the sentence that lists its losses.
import {describe, expect, test} from 'vitest'

import {ARTICLE_TEXT, LEFT_OUT, type Picture} from '../../src/import/index.ts'
import {deskEnglish} from '../../src/studio/i18n/desk-english.ts'
import {deskGerman} from '../../src/studio/i18n/desk-german.ts'
import {leftOutWords} from '../../src/studio/paste/left-out-words.ts'
import {MOST_PARAGRAPHS, planPaste} from '../../src/studio/paste/plan-paste.ts'
import {sectionPatches, wordsOfSections} from '../../src/studio/paste/section-patches.ts'
import {bytesOf, filesOfPictures} from '../../src/studio/paste/upload-pictures.ts'
import {readHtml} from '../import/read-html.ts'

let count = 0
const options = {
  target: ARTICLE_TEXT,
  newKey: () => `k${count++}`,
  hasBytes: () => true,
  beginsSections: true,
}
const article = '<p>a</p><h2>B</h2><p>c</p><h2>D</h2><p>e<img src="data:image/png,x"></p>'

describe('the plan', () => {
  test('01 a whole article becomes sections', () => {
    const plan = planPaste(readHtml(article), options)
    expect(plan).toMatchObject({
      kind: 'sections',
      sections: [
        {_type: 'section', body: [{children: [{text: 'a'}]}]},
        {_type: 'section', heading: 'B', body: [{children: [{text: 'c'}]}]},
        {_type: 'section', heading: 'D', body: [{}, {_type: 'picture'}]},
      ],
    })
  })

  test('02 headings stay in the text where no sections start', () => {
    const plan = planPaste(readHtml(article), {...options, beginsSections: false})
    expect(plan).toMatchObject({
      kind: 'blocks',
      blocks: [{}, {style: 'h3'}, {}, {style: 'h3'}, {}, {}],
    })
  })

  test('03 a text without headings stays in its section', () => {
    expect(planPaste(readHtml('<p>a</p><p>b</p>'), options)).toMatchObject({kind: 'blocks'})
  })

  test('04 a text that is too long is rejected', () => {
    const paragraphs = MOST_PARAGRAPHS + 1
    expect(planPaste(readHtml('<p>a</p>'.repeat(paragraphs)), options)).toEqual({
      kind: 'too-long',
      paragraphs,
    })
  })
})

describe('the patches of sections', () => {
  const path = ['sections', {_key: 's0'}]
  const body = [{_type: 'block', _key: 'b', children: [{text: 'x'}]}]
  const sections = [
    {_type: 'section', _key: 'n1', heading: 'A', body: []},
    {_type: 'section', _key: 'n2', heading: 'B', body: []},
  ] as const

  test('01 the empty section takes the first one, and the others follow', () => {
    const {paste, undo} = sectionPatches(path, {_key: 's0'}, sections)
    expect(paste).toMatchObject([
      {type: 'setIfMissing'},
      {type: 'set', path: [...path, 'body'], value: []},
      {type: 'set', path: [...path, 'heading'], value: 'A'},
      {type: 'insert', position: 'after', path, items: [sections[1]]},
    ])
    expect(undo).toMatchObject([
      {type: 'unset', path: ['sections', {_key: 'n2'}]},
      {type: 'unset', path: [...path, 'body']},
      {type: 'unset', path: [...path, 'heading']},
    ])
  })

  test('02 an existing heading stays, and the pasted one moves into the text', () => {
    const {paste, undo, pasted} = sectionPatches(
      path,
      {_key: 's0', heading: 'Hier', body},
      sections,
    )
    expect(pasted[0]).toMatchObject({
      heading: 'Hier',
      body: [{style: 'h3', children: [{text: 'A'}]}],
    })
    expect(paste.map((patch) => patch.path.at(-1))).not.toContain('heading')
    expect(undo).toContainEqual(expect.objectContaining({type: 'set', value: body}))
  })

  test('03 edits of pasted sections are noticed, and edits of others are not', () => {
    const keys = new Set(['s0'])
    const words = wordsOfSections([{_key: 's0', heading: 'A', body}], keys)
    expect(wordsOfSections([{_key: 's0', heading: 'A', body}, {_key: 'other'}], keys)).toBe(words)
    expect(wordsOfSections([{_key: 's0', heading: 'A!', body}], keys)).not.toBe(words)
    expect(wordsOfSections([], keys)).not.toBe(words)
  })
})

describe('the sentence', () => {
  const translate =
    (texts: Record<string, string>) =>
    (key: string, values: Record<string, unknown> = {}) => {
      const plural = values['count'] === 1 ? 'one' : 'other'
      const text = texts[`${key}_${plural}`] ?? texts[key] ?? ''
      return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
    }

  test('01 lists the losses in German', () => {
    const counts = {underline: 2, table: 1}
    expect(leftOutWords(counts, translate(deskGerman))).toBe(
      'Nicht übernommen: 1 Tabelle, 2 Unterstreichungen',
    )
  })

  test('02 lists the losses in English', () => {
    expect(leftOutWords({picture: 2, comment: 1}, translate(deskEnglish))).toBe(
      'Left out: 2 pictures, 1 comment',
    )
  })

  test('03 is missing without losses', () => {
    expect(leftOutWords({}, translate(deskGerman))).toBeUndefined()
  })

  test.each(LEFT_OUT)('04 has words for %s', (kind) => {
    for (const texts of [deskGerman, deskEnglish]) {
      for (const number of [1, 2]) {
        expect(leftOutWords({[kind]: number}, translate(texts))).toMatch(
          new RegExp(`: ${number} \\S`),
        )
      }
    }
  })
})

describe('the bytes of pictures', () => {
  const picture = (src: string): Picture => ({kind: 'picture', src, alt: '', caption: ''})
  const file = (name: string, type = 'image/png') => new File(['x'], name, {type})

  test.each([
    ['data:image/png;base64,QUI=', 'AB', 'image/png'],
    ['data:image/gif,A%20B', 'A B', 'image/gif'],
    ['data:image/png;charset=utf-8;base64,QUI=', 'AB', 'image/png'],
  ])('01 are read from %s', async (src, text, type) => {
    const bytes = bytesOf(picture(src), new Map())
    expect(await bytes?.text()).toBe(text)
    expect(bytes?.type).toBe(type)
  })

  test.each(['data:image/png;base64,!', 'data:image/png,%', 'file:///C:/x.png', 'blob:x'])(
    '02 are missing in %s',
    (src) => {
      expect(bytesOf(picture(src), new Map())).toBeUndefined()
    },
  )

  test('03 files are assigned to the pictures without bytes, in order', () => {
    const pictures = [picture('file:///1'), picture('data:image/png,x'), picture('cid:2')]
    const files = [file('one'), file('text', 'text/plain'), file('two')]
    expect([...filesOfPictures(pictures, files)].map(([src, {name}]) => [src, name])).toEqual([
      ['file:///1', 'one'],
      ['cid:2', 'two'],
    ])
  })

  test('04 a picture of the whole selection is assigned to no picture', () => {
    expect(filesOfPictures([], [file('selection')]).size).toBe(0)
    expect(filesOfPictures([picture('file:///1'), picture('cid:2')], [file('a')]).size).toBe(0)
  })
})

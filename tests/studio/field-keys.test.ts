// Every field of a form has a key for its texts.
import {describe, expect, test} from 'vitest'

import {german} from '../../src/studio/i18n/german.ts'
import {fieldKey} from '../../src/studio/i18n/field-keys.ts'
import {schema} from '../schemas/compiled-schema.ts'

interface Compiled {
  name: string
  title: string
  fields: {name: string; type: Compiled}[]
  of: Compiled[]
}

const type = (name: string) => schema.get(name) as unknown as Compiled
const field = (parent: Compiled | undefined, name: string) =>
  parent?.fields.find((candidate) => candidate.name === name)?.type as Compiled
const key = (compiled: Compiled) => fieldKey(schema, compiled as never)

const body = type('portableText')
const markDefs = field(body.of[0], 'markDefs')

describe('fieldKey', () => {
  test('01 a field of a document has a key', () => {
    expect(key(field(type('article'), 'kicker'))).toBe('article.kicker')
  })

  test('02 a field of an object in an array has a key', () => {
    const section = field(type('article'), 'sections').of[0]
    expect(key(field(section, 'heading'))).toBe('section.heading')
  })

  test('03 a field of an annotation has a key', () => {
    const annotation = markDefs.of.find(({name}) => name === 'quote')
    expect(key(field(annotation, 'source'))).toBe('quote.source')
  })

  test('04 fields of a block and of a picture field have keys', () => {
    const block = body.of.find(({name}) => name === 'quote')
    expect(key(field(block, 'text'))).toBe('quote.text')
    expect(key(field(field(type('article'), 'image'), 'alt'))).toBe('picture.alt')
  })

  test('05 fields with the same name in two types have different keys', () => {
    expect(key(field(type('article'), 'slug'))).toBe('article.slug')
    expect(key(field(type('source'), 'slug'))).toBe('source.slug')
  })

  test("06 Sanity's own fields have no key", () => {
    expect(key(field(type('picture'), 'hotspot'))).toBeUndefined()
  })

  test('07 every key of a form has a text', () => {
    const asked = ['article', 'source', 'section', 'quote', 'link', 'picture']
      .flatMap((name) => type(name).fields)
      .flatMap((member) => key(member.type) ?? [])
    expect(asked.length).toBeGreaterThan(30)
    expect(asked.filter((name) => !(`field.${name}` in german))).toEqual([])
  })
})

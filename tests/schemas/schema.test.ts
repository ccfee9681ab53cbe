// Sanity accepts the schema, and initial values and previews are right.
import {readFile} from 'node:fs/promises'

import {extractSchema, groupProblems, validateSchema} from '@sanity/schema/_internal'
import {describe, expect, test} from 'vitest'

import {blockNames} from '../../src/content/block-names.ts'
import {schemaTypes} from '../../schemas/index.ts'
import {schema} from './compiled-schema.ts'

interface Node {
  name?: string
  fields?: Node[]
  of?: Node[]
}

const names = (nodes: Node[]): string[] =>
  nodes.flatMap(({name = '', fields = [], of = []}) => [name, ...names(fields), ...names(of)])

/** The initial value of a field in a new article. */
const initial = (field: string): unknown => {
  const {initialValue} = schema
    .get('article')
    .fields.find(({name}: {name: string}) => name === field).type
  return typeof initialValue === 'function' ? initialValue() : initialValue
}

/** The preview of a value in a list. */
const prepared = (type: string, value: Record<string, unknown>) =>
  schema.get(type).preview.prepare(value)

test('Sanity finds no error and no warning in the schema', () => {
  const problems = groupProblems(validateSchema(schemaTypes).getTypes())
  expect(problems).toEqual([])
})

test('schema.json matches the schema (otherwise run `npm run schema`)', async () => {
  const committed = await readFile(
    new URL('../../src/content/generated/schema.json', import.meta.url),
    'utf8',
  )
  const extracted = extractSchema(schema, {enforceRequiredFields: true})
  expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(extracted)))
})

test('no field is named children, because to-html would read it as a text block', () => {
  expect(names(schemaTypes as Node[])).not.toContain('children')
})

describe('initial values of an article', () => {
  test('the language is German', () => {
    expect(initial('language')).toBe('de')
  })

  test('the publication date is now', () => {
    expect(Date.now() - Date.parse(initial('publishedAt') as string)).toBeLessThan(5_000)
  })

  test('the update date is empty', () => {
    expect(initial('updatedAt')).toBeUndefined()
  })
})

describe('previews', () => {
  test('01 an article shows its kicker and its date', () => {
    const value = {title: 'T', kicker: 'Kasachstan', publishedAt: '2022-01-08T12:00:00.000Z'}
    expect(prepared('article', value)).toMatchObject({subtitle: 'Kasachstan · 08.01.2022'})
  })

  test('02 a section without heading shows its first words', () => {
    const body = [{_type: 'block', children: [{text: 'Am Freitag'}]}]
    expect(prepared('section', {body})).toEqual({title: 'Am Freitag'})
    expect(prepared('section', {body, heading: 'H'})).toEqual({
      title: 'H',
      subtitle: 'Am Freitag',
    })
  })

  test('03 a quotation shows its speaker and the role', () => {
    const value = {text: 'absurd', source: 'Tokajew', role: 'Präsident'}
    expect(prepared('quote', value)).toEqual({title: 'absurd', subtitle: 'Tokajew, Präsident'})
  })

  test('04 every kind of source has its own icon', () => {
    const icons = ['person', 'organisation', 'agency'].map(
      (kind) => prepared('source', {name: 'N', kind}).media,
    )
    expect(new Set(icons).size).toBe(3)
    expect(icons).not.toContain(undefined)
  })

  test.each(['article', 'source', 'section', ...blockNames])(
    '05 an empty %s does not throw',
    (type) => {
      expect(() => prepared(type, {})).not.toThrow()
    },
  )
})

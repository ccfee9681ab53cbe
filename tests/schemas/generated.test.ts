// The generated files in src/content/generated/ know every type and every field of the schemas.
import {readFileSync} from 'node:fs'

import {expect, test} from 'vitest'

import {schemaTypes} from '../../schemas/index.ts'

const folder = new URL('../../src/content/generated/', import.meta.url)

interface Extracted {
  readonly name: string
  readonly attributes?: object
  readonly value?: {readonly attributes?: object}
}

test('01 the extracted schema has every field', () => {
  const types: Extracted[] = JSON.parse(readFileSync(new URL('schema.json', folder), 'utf8'))
  const extracted = types.flatMap(({name, attributes, value}) =>
    Object.keys(attributes ?? value?.attributes ?? {}).map((field) => `${name}.${field}`),
  )
  expect(extracted).toEqual(expect.arrayContaining(fields()))
})

test('02 the generated types have every field', () => {
  const source = readFileSync(new URL('sanity.types.ts', folder), 'utf8')
  const missing = schemaTypes.flatMap((type) => {
    const [, body = ''] =
      new RegExp(`^export type ${capitalised(type.name)} = \\{\\n([^]*?)^\\};`, 'm').exec(source) ??
      []
    return fieldsOf(type).filter((field) => !new RegExp(`^  ${field}\\??:`, 'm').test(body))
  })
  expect(missing).toEqual([])
})

function fields(): string[] {
  return schemaTypes.flatMap((type) => fieldsOf(type).map((field) => `${type.name}.${field}`))
}

function fieldsOf(type: (typeof schemaTypes)[number]): string[] {
  return 'fields' in type ? (type.fields ?? []).map(({name}) => name) : []
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

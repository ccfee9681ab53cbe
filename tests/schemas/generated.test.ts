// The generated types have every field of the schemas; schema.test.ts compares the extracted schema.
import {readFileSync} from 'node:fs'

import {expect, test} from 'vitest'

import {schemaTypes} from '../../schemas/index.ts'

const types = new URL('../../src/content/generated/sanity.types.ts', import.meta.url)

test('01 the generated types have every field', () => {
  const source = readFileSync(types, 'utf8')
  const missing = schemaTypes.flatMap((type) => {
    const name = type.name.charAt(0).toUpperCase() + type.name.slice(1)
    const [, body = ''] =
      new RegExp(`^export type ${name} = \\{\\n([^]*?)^\\};`, 'm').exec(source) ?? []
    const fields = 'fields' in type ? (type.fields ?? []) : []
    return fields
      .filter((field) => !new RegExp(`^  ${field.name}\\??:`, 'm').test(body))
      .map((field) => `${type.name}.${field.name}`)
  })
  expect(missing).toEqual([])
})

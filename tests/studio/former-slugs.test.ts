// Every document with a page keeps its former slugs, and only such a document.
import {expect, test} from 'vitest'

import {schemaTypes} from '../../schemas/index.ts'
import {hasFormerSlugs} from '../../src/content/addressed-types.ts'
import {changesOnScheduling} from '../../src/studio/publishing/changes-on-publishing.ts'

const documents = schemaTypes.filter(({type}) => type === 'document')
const fieldsOf = (type: (typeof documents)[number]) =>
  'fields' in type ? (type.fields ?? []).map(({name}) => name) : []

test.each(documents.map((type) => [type.name, type] as const))('01 %s', (name, type) => {
  const fields = fieldsOf(type)
  expect(hasFormerSlugs(name)).toBe(fields.includes('slug'))
  expect(fields.includes('formerSlugs')).toBe(fields.includes('slug'))
})

test('02 a department that moves keeps its slug as a former one, as an article does', () => {
  const published = {_type: 'department', slug: {current: 'politik'}}
  const draft = {...published, slug: {current: 'inland'}}
  expect(changesOnScheduling(draft, published)).toEqual({formerSlugs: ['politik']})
})

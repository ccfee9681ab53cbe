// The uses of a source, and the candidates to replace it.
import {expect, test} from 'vitest'

import type {StoredDocument} from '../../../src/content/stored-document.ts'
import {candidatesFor, namesakes} from '../../../src/studio/merging/candidates.ts'
import {referredTypes} from '../../../src/studio/merging/referred-types.ts'
import {changeCounts, readUses} from '../../../src/studio/merging/uses.ts'
import {schema} from '../../schemas/compiled-schema.ts'

const ref = (id: string) => ({_type: 'reference', _ref: id})
const quote = (_key: string, source: string, via?: string) => ({
  _type: 'quote',
  _key,
  source: ref(source),
  ...(via && {via: ref(via)}),
})
const article = (_id: string, title: string, quotes: object[], more: object = {}) => ({
  _id,
  _type: 'article',
  title,
  sections: [{_key: 's', body: [{_type: 'block', _key: 'b', markDefs: quotes}]}],
  ...more,
})

function usesOf(documents: readonly StoredDocument[]) {
  const reader = readUses('old')
  for (const document of documents) reader.add([document])
  return reader.list()
}

test('01 each article is listed once, with its versions and kinds of use', () => {
  const uses = usesOf([
    article('a', 'Zuletzt', [quote('m', 'old'), quote('n', 'old', 'old')]),
    article('drafts.a', 'Zoo', [quote('o', 'x', 'old'), quote('m', 'old')]),
    article('versions.r.a', 'Zuletzt', [quote('m', 'old')]),
    article('versions.r.b', 'Ahorn', [], {
      authors: [{...ref('old'), _key: 'k'}],
      agencies: [ref('old')],
    }),
    {_id: 'old', _type: 'source', same: ref('old')},
  ])
  expect(uses).toMatchObject([
    {
      id: 'b',
      title: 'Ahorn',
      isPublished: false,
      isDraft: false,
      releases: ['r'],
      counts: {quoted: 0, via: 0, authors: 1, agencies: 1, other: 0},
      path: ['authors', {_key: 'k'}],
    },
    {
      id: 'a',
      title: 'Zoo',
      isPublished: true,
      isDraft: true,
      releases: ['r'],
      counts: {quoted: 2, via: 2, authors: 0, agencies: 0, other: 0},
      path: ['sections', {_key: 's'}, 'body', {_key: 'b'}, 'markDefs', {_key: 'o'}, 'via'],
    },
  ])
  expect(changeCounts(uses)).toEqual({
    articles: 2,
    quotations: 2,
    published: 1,
    drafts: 1,
    versions: 2,
  })
})

test('02 other fields count as uses, and an untitled document is listed', () => {
  const [use] = usesOf([{_id: 'a', _type: 'page', box: {by: ref('old')}}])
  expect(use).toMatchObject({type: 'page', counts: {other: 1}, path: ['box', 'by']})
  expect(use).not.toHaveProperty('title')
})

test('03 candidates have the words of their draft and their publication state', () => {
  const found = candidatesFor('old', [
    {_id: 'old', title: 'Alt'},
    {_id: 'drafts.b', title: 'Berta, neu', kind: 'person'},
    {_id: 'b', title: 'Berta', kind: 'organisation'},
    {_id: 'drafts.a', title: ' '},
    {_id: 'versions.r.c', title: 'Nur im Release'},
  ])
  expect(found).toEqual([
    {id: 'a', title: 'a', isPublished: false},
    {id: 'b', title: 'Berta, neu', kind: 'person', isPublished: true},
  ])
  expect(
    candidatesFor('old', [
      {_id: 'b', title: 'B'},
      {_id: 'drafts.b', title: 'C'},
    ]),
  ).toEqual([{id: 'b', title: 'C', isPublished: true}])
})

test('04 namesakes share a word, and the most similar come first', () => {
  const candidates = candidatesFor(
    '',
    ['Antony Blinken', 'Blinken-Institut der Stadt', 'Toni', 'Antony B. Blinken'].map((title) => ({
      _id: title,
      title,
    })),
  )
  const names = (title: string) => namesakes(title, candidates).map((each) => each.title)
  expect(names('BLINKEN, Antony')).toEqual([
    'Antony B. Blinken',
    'Antony Blinken',
    'Blinken-Institut der Stadt',
  ])
  expect(names('Der')).toEqual([])
})

test('05 the schema determines the types that can be merged', () => {
  expect([...referredTypes(schema)]).toContain('source')
  expect([...referredTypes(schema)]).not.toContain('article')
})

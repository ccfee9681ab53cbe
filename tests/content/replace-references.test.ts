// A document refers to another one in every place where it referred to a first one.
import {Mutation} from '@sanity/mutator'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {referencesIn} from '../../src/content/references.ts'
import {placesReferringTo, replacingPatch} from '../../src/content/replace-references.ts'
import {documentsOf} from './schema-documents.ts'

const ids = {
  article: ['linked'],
  page: ['linked'],
  source: ['old', 'new', 'other'],
  department: ['old', 'new'],
  'sanity.imageAsset': ['old', 'image'],
  'sanity.fileAsset': ['old', 'file'],
}
const ref = (id: string, more: object = {}) => ({_type: 'reference', _ref: id, ...more})

/** The document as the lake has it after the patch. */
function replaced(document: object, isPublished = true): Record<string, unknown> {
  const before = {_id: 'a', _type: 'article', _rev: '1', ...document}
  const patch = replacingPatch(before, {from: 'old', to: 'new', isPublished})
  if (!patch) return document as Record<string, unknown>
  const mutation = new Mutation({
    mutations: [{patch: {id: 'a', set: {...patch.set}, unset: [...patch.unset]}}],
  })
  return mutation.apply(before) as unknown as Record<string, unknown>
}

/** All text of a value, in its order. */
const texts = (value: unknown) =>
  JSON.stringify(value, (name, part: unknown) => (name === '_ref' ? undefined : part)).match(
    /"text":"(?:[^"\\]|\\.)*"/g,
  )

/** As they come from a lake: plain objects. */
const stored = (documents: fc.Arbitrary<object>) =>
  documents.map((document) => JSON.parse(JSON.stringify(document)) as object)
const wholeArticles = stored(documentsOf('article', {ids, isWhole: true}))
const anyArticles = stored(documentsOf('article', {ids}))

describe.each([
  ['with every reference of the schema', wholeArticles],
  ['with any of its fields', anyArticles],
])('an article %s', (_, articles) => {
  test('01 no longer refers to the old document', () => {
    fc.assert(
      fc.property(articles, (article) => {
        expect([...referencesIn(replaced(article)).keys()]).not.toContain('old')
      }),
    )
  })

  test('02 keeps its words and its other references', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const after = replaced(article)
        expect(texts(after)).toEqual(texts(article))
        const names = (document: object) =>
          [...referencesIn(document).keys()].map((id) => (id === 'old' ? 'new' : id))
        expect(new Set(names(after))).toEqual(new Set(names(article)))
      }),
    )
  })

  test('03 returns no patch after a replacement, or without the old document', () => {
    fc.assert(
      fc.property(articles, (article) => {
        expect(
          replacingPatch(replaced(article), {from: 'old', to: 'new', isPublished: true}),
        ).toBeNull()
        expect(replacingPatch(article, {from: 'missing', to: 'new', isPublished: true})).toBeNull()
      }),
    )
  })
})

test('04 places in an article are named by the keys of their members', () => {
  const whole = {
    image: {asset: ref('old')},
    authors: [ref('old', {_key: 'a0'})],
    sections: [
      {
        _key: 's0',
        body: [
          {
            _key: 'b0',
            _type: 'block',
            markDefs: [{_key: 'm0', _type: 'quote', source: ref('old')}],
          },
          {_key: 'b1', _type: 'quote', via: ref('old')},
          {_type: 'picture', asset: ref('old')},
        ],
      },
    ],
    _system: {group: ref('old')},
  }
  expect(placesReferringTo('old', whole).map(({path}) => path)).toEqual([
    ['image', 'asset'],
    ['authors', {_key: 'a0'}],
    ['sections', {_key: 's0'}, 'body', {_key: 'b0'}, 'markDefs', {_key: 'm0'}, 'source'],
    ['sections', {_key: 's0'}, 'body', {_key: 'b1'}, 'via'],
    ['sections', {_key: 's0'}, 'body', 2, 'asset'],
  ])
  expect(replaced(whole)['_system']).toEqual({group: ref('old')})
})

test.each([
  ['05 both are in the list', ['old', 'new', 'x'], ['new', 'x'], ['k1', 'k2']],
  ['06 the old one is in the list twice', ['old', 'x', 'old'], ['new', 'x'], ['k0', 'k1']],
  ['07 all of them', ['new', 'old', 'x', 'old', 'new'], ['new', 'x'], ['k0', 'k2']],
  ['08 the old one is not there', ['new', 'x', 'new'], ['new', 'x', 'new'], ['k0', 'k1', 'k2']],
])('a list of authors names each one once: %s', (_, before, after, keys) => {
  const authors = before.map((id, index) => ref(id, {_key: `k${index}`}))
  expect(replaced({authors})['authors']).toEqual(
    after.map((id, index) => ref(id, {_key: keys[index]})),
  )
})

test.each([
  ['09 the agency becomes the speaker', 'old', 'new', undefined],
  ['10 the speaker becomes the agency', 'new', 'old', undefined],
  ['11 it was so before', 'old', 'old', ref('new')],
  ['12 another agency stays', 'old', 'x', ref('x')],
])('nobody passes on their own words: %s', (_, source, via, expected) => {
  const quote = {_key: 'q', _type: 'quote', source: ref(source), via: ref(via)}
  const {body} = replaced({body: [quote]}) as {body: [typeof quote]}
  expect(body[0].source).toEqual(ref('new'))
  expect(body[0].via).toEqual(expected)
})

test.each([
  [
    '13 weak until the target is published',
    {_weak: true, _strengthenOnPublish: {type: 'source'}},
    {},
  ],
  ['14 weak by the schema', {_weak: true}, {_weak: true}],
  [
    '15 weak by choice',
    {_weak: true, _strengthenOnPublish: {type: 'source', weak: true}},
    {_weak: true, _strengthenOnPublish: {type: 'source', weak: true}},
  ],
])('a reference %s', (_, before, after) => {
  expect(replaced({source: ref('old', before)})['source']).toEqual(ref('new', after))
  expect(replaced({source: ref('old', before)}, false)['source']).toEqual(ref('new', before))
})

test('16 references below unusual attribute names are replaced', () => {
  const odd = {'a-b': {"c'd": ref('old')}, '1': {true: [ref('old')]}}
  expect([...referencesIn(replaced(odd)).keys()]).toEqual(['new'])
})

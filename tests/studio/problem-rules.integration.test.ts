// Every broken rule of the schema is reported in our own words.
import * as fc from 'fast-check'
import {validateDocument, type Workspace} from 'sanity'
import {expect, test} from 'vitest'

import {describeProblem} from '../../src/studio/problems/describe-problem.ts'
import {schema} from '../schemas/compiled-schema.ts'
import {germanWords} from './words.ts'

/** A workspace for Studio's validation in which Sanity's own messages are replaced by their keys. */
const workspace = {
  schema,
  getClient: () => ({withConfig: () => ({fetch: () => false}), fetch: () => false}),
  i18n: {
    currentLocale: {id: 'de-DE'},
    loadNamespaces: async () => {},
    t: (key: string) => key,
  },
} as unknown as Workspace

const text = fc.constantFrom(undefined, '', ' ', 'Wort', 'x'.repeat(120), 7, null)
const href = fc.constantFrom(undefined, '', 'javascript:x', '//x', 'https://[', 'http://a b', 7)
const reference = fc.constantFrom(
  undefined,
  7,
  {_type: 'reference'},
  {_type: 'reference', _ref: 'anna'},
)
const quote = fc.record({
  _type: fc.constant('quote'),
  _key: fc.constantFrom('q', 'z'),
  text,
  source: reference,
  saidOn: fc.constantFrom(undefined, '2999-01-01', 'x', 7),
  url: href,
})
const block = fc.record({
  _type: fc.constant('block'),
  _key: fc.constant('b'),
  style: fc.constantFrom('normal', 'h1'),
  markDefs: fc.array(
    fc.oneof(quote, fc.record({_type: fc.constant('link'), _key: fc.constant('l'), href})),
    {maxLength: 2},
  ),
  children: fc.constant([{_type: 'span', _key: 's', text: 'Worte', marks: ['q', 'l']}]),
})
const picture = fc.record({
  _type: fc.constant('picture'),
  _key: fc.constant('p'),
  asset: fc.constantFrom(undefined, {_ref: 'image-x'}),
  alt: text,
})
const section = fc.record({
  _type: fc.constant('section'),
  _key: fc.constantFrom('a', 'b'),
  heading: text,
  body: fc.oneof(fc.constant(undefined), fc.array(fc.oneof(block, quote, picture), {maxLength: 3})),
})
const author = fc.constant({_type: 'reference', _key: 'm', _ref: 'anna'})
const article = fc.record({
  _id: fc.constant('drafts.a'),
  _type: fc.constant('article'),
  title: text,
  slug: fc.constantFrom(undefined, {}, {current: 'A b'}, {current: 'a'}, 7),
  lead: text,
  image: picture,
  sections: fc.oneof(fc.constant(undefined), fc.array(section, {maxLength: 2})),
  publishedAt: fc.constantFrom(undefined, 'x', '2022-01-08T12:00:00Z'),
  updatedAt: fc.constantFrom(undefined, '2021-01-01T00:00:00Z', '2999-01-01T00:00:00Z'),
  language: fc.constantFrom('de', 'fr', undefined),
  topics: fc.constantFrom(undefined, ['Ä', 'ä'], [7]),
  authors: fc.array(author, {maxLength: 2}),
})

test('law: each problem is in German, with a place and without a path', async () => {
  const find = () => ({type: 'source', name: 'Anna Beispiel'})
  const codes = new Set<string | undefined>()
  await fc.assert(
    fc.asyncProperty(article, async (document) => {
      const markers = await validateDocument({
        document: document as unknown as Parameters<typeof validateDocument>[0]['document'],
        workspace,
        getDocumentExists: async () => false,
        environment: 'studio',
      })
      for (const marker of markers) {
        codes.add(marker.code)
        const told = describeProblem(marker, document, {words: germanWords, find})
        expect(told.text, marker.code).not.toMatch(
          /validation:|undefined|_key|markDefs|\bExpected\b/,
        )
        expect(told.sentence).not.toBe('')
      }
    }),
    {numRuns: 60},
  )
  expect([...codes]).toEqual(
    expect.arrayContaining([
      'custom',
      'value.required',
      'value.not-allowed',
      'reference.not-published',
    ]),
  )
})

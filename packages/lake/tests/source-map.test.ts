// Source maps name the document and path of each value in a result.
import {parseJsonPath, resolveMapping, walkMap} from '@sanity/client/csm'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {evaluateQuery, sourceMapOfQuery} from '../src/query/evaluate-query.ts'
import {viewOf} from './view-of.ts'

const stored = (_id: string, attributes: object) => ({
  _id,
  _type: 'article',
  _rev: '1',
  _createdAt: '2022-01-08T12:00:00Z',
  _updatedAt: '2022-01-08T12:00:00Z',
  ...attributes,
})

const documents = [
  stored('a', {
    title: 'Erste',
    slug: {current: 'erste'},
    author: {_ref: 'p'},
    topics: ['x', 'y', 'x'],
    body: [
      {
        _key: 'k1',
        _type: 'block',
        children: [
          {_key: 's1', text: 'eins'},
          {_key: 's2', text: 'zwei'},
        ],
      },
      {_key: 'k2', _type: 'quote', text: 'drei', source: {_ref: 'p'}},
      {_type: 'quote', text: 'vier', source: {_ref: 'nobody'}},
    ],
  }),
  stored('b', {title: 'Zweite', author: {_ref: 'nobody'}, body: 'kein Text', topics: []}),
  stored('c', {title: null, "it's": 'ein Name', body: [{text: 'Erste'}, 'lose', null]}),
  stored('drafts.a', {title: 'Entwurf', author: {_ref: 'p'}, body: []}),
  stored('p', {_type: 'source', name: 'Person', employer: {_ref: 'o'}, title: 'Erste'}),
  stored('o', {_type: 'source', name: 'Organisation'}),
]
const byId = new Map(documents.map((document) => [document._id, document]))
const raw = viewOf(documents)
const context = {identity: 'local', projectId: 'newsdesk', dataset: 'production'}

async function mapped(query: string, keyed = false, view = raw) {
  const asked = {query, params: {}}
  const result = await evaluateQuery(view, asked, {context})
  return {result, sourceMap: sourceMapOfQuery(view, asked, {context}, result, keyed)}
}

/** The value at a JSONPath whose array elements are named by index or by key. */
function at(document: unknown, path: ReturnType<typeof parseJsonPath>): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof step !== 'object') return (value as Record<string, unknown>)?.[step]
    // A step from the result has index and key; a step from the source map has the key only.
    if (step._index >= 0) return (value as unknown[])?.[step._index]
    return (value as {_key?: string}[])?.find(({_key}) => _key === step._key)
  }, document)
}

/** Resolves every leaf of a result as `@sanity/client` does, and returns the number of leaves with a source. */
async function followed(query: string, keyed: boolean, view = raw): Promise<number> {
  const {result, sourceMap} = await mapped(query, keyed, view)
  let count = 0
  walkMap(result, (value, path) => {
    const found = resolveMapping(path, sourceMap as never)
    if (found?.mapping.source.type !== 'documentValue') return value
    count += 1
    const {document, path: sourcePath} = found.mapping.source
    const source = byId.get(sourceMap.documents[document]?._id ?? '')
    const inside = parseJsonPath(sourceMap.paths[sourcePath] ?? '')
    const rest = path.slice(parseJsonPath(found.matchedPath).length)
    const original = at(source, [...inside, ...rest])
    const isGroupId = path.at(-1) === '_id' || path.at(-1) === '_originalId'
    expect({query, path, value: isGroupId || original}).toEqual({
      query,
      path,
      value: isGroupId || value,
    })
    return value
  })
  return count
}

test.each([
  ['*[_id == "a"]', 22],
  ['*[_id == "a"][0]', 22],
  ['*[_id == "a"][0].title', 1],
  ['*[_type == "article"]{title, "at": slug.current}', 4],
  ['*[_type == "article"] | order(title desc) {title}', 3],
  ['*[_type == "article"]{title}[0]', 1],
  ['*[_id in ["a", "b"]].title', 2],
  ['*[_id == "a"]{"author": author->{name, "of": employer->name}}', 2],
  ['*[_id == "a"][0]{"texts": body[]{text, "who": source->name}}', 3],
  ['*[_id == "a"][0]{"quotes": body[_type == "quote"]{text}}', 2],
  ['*[_id == "a"][0]{"spans": body[0].children[]{text}}', 2],
  ['*[_id == "a"][0]{"last": body[-1].text}', 1],
  ['{"one": *[_id == "a"][0]{title}, "all": *[_type == "source"]{name}}', 3],
  ['*[_id == "a"][0]{..., "title": "neu"}', 21],
  ['*[_id == "c"][0]{"it\'s": ["it\'s"][0]}', 0],
])('01 the leaves of %s have %i sources', async (query, count) => {
  expect(await followed(query, false)).toBe(count)
  expect(await followed(query, true)).toBe(count)
})

test.each([
  '*[_id == "a"]{"n": coalesce(nothing, title)}',
  '*[_id == "a"]{"n": title + "!"}',
  '*[_id == "a"]{"n": select(title == "Erste" => "ja")}',
  '*[_id == "a"]{"n": array::unique(topics)}',
  'count(*)',
  '*[_id == "a"]{"n": author->nothing}',
  '*[_id == "a"][0]{"all": *[_type == "source" && title == ^.title]{"n": ^.title}}',
])('02 computed values have no source: %s', async (query) => {
  expect(await followed(query, false)).toBe(0)
})

test('03 the source in a perspective is the document that it chose', async () => {
  const view = viewOf(documents, ['drafts'])
  const {sourceMap} = await mapped('*[_id == "a"][0]{title}', false, view)
  expect(sourceMap).toEqual({
    documents: [{_id: 'drafts.a', _type: 'article'}],
    paths: ["$['title']"],
    mappings: {
      "$['title']": {type: 'value', source: {type: 'documentValue', document: 0, path: 0}},
    },
  })
  expect(await followed('*', true, view)).toBeGreaterThan(20)
})

test('04 paths name array elements by index or by key', async () => {
  const query = '*[_id == "a"][0]{"q": body[_type == "quote"]{text}}'
  const paths = async (keyed: boolean) => (await mapped(query, keyed)).sourceMap.paths
  expect(await paths(false)).toEqual(["$['body'][1]['text']", "$['body'][2]['text']"])
  const key = "$['body'][?(@._key=='k2')]['text']"
  expect(await paths(true)).toEqual([key, "$['body'][2]['text']"])
})

test('05 literals and computed values are marked inside a mapped object', async () => {
  const {sourceMap} = await mapped('*[_id == "a"][0]{..., "a": "neu", "b": lower(title)}')
  expect(sourceMap.mappings).toMatchObject({
    $: {source: {type: 'documentValue'}},
    "$['a']": {source: {type: 'literal'}},
    "$['b']": {source: {type: 'unknown'}},
  })
})

const name = fc.constantFrom(
  'title',
  'slug',
  'body',
  'author',
  'name',
  'topics',
  'text',
  'children',
)
const query = fc.letrec<{value: string; many: string; projection: string}>((tie) => ({
  value: fc.oneof(
    {maxDepth: 3},
    name,
    fc.tuple(tie('value'), name).map(([base, part]) => `${base}.${part}`),
    fc.tuple(tie('value'), name).map(([base, part]) => `${base}->${part}`),
    fc.tuple(tie('value'), fc.integer({min: -2, max: 2})).map(([base, n]) => `${base}[${n}]`),
    fc.tuple(tie('many'), tie('projection')).map(([base, shape]) => `${base}${shape}`),
    fc.tuple(tie('value'), tie('projection')).map(([base, shape]) => `${base}->${shape}`),
    fc.constantFrom('"fest"', 'lower(title)', 'coalesce(name, title)', '^.title', '@', '@.title'),
  ),
  many: fc
    .tuple(name, fc.constantFrom('[]', '[_type == "quote"]', '[0..1]', '[defined(text)]'))
    .map((parts) => parts.join('')),
  projection: fc
    .array(
      fc.oneof(
        {
          arbitrary: fc.tuple(name, tie('value')).map(([as, value]) => `"${as}": ${value}`),
          weight: 4,
        },
        fc.constantFrom('...', 'title', 'title == "Erste" => {"name": "ja"}', '...author->'),
      ),
      {minLength: 1, maxLength: 4},
    )
    .map((parts) => `{${parts.join(', ')}}`),
}))
const root = fc
  .tuple(
    fc.constantFrom(
      '*',
      '*[_type == "article"]',
      '*[0..2]',
      '*[_type == "article"] | order(title)',
    ),
    query.projection,
    fc.constantFrom('', '[0]', '[-1]', '[1..2]', ' | order(title)'),
  )
  .map((parts) => parts.join(''))

test('06 law: every mapped value equals the value of its source', async () => {
  await fc.assert(
    fc.asyncProperty(root, fc.boolean(), async (asked, keyed) => {
      expect(await followed(asked, keyed)).toBeGreaterThanOrEqual(0)
    }),
    {numRuns: 1_500},
  )
})

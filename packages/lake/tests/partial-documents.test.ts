// A scan reads only the attributes that a query needs, with the result of reading all.
import {expect, test} from 'vitest'

import {FragmentCache} from '../src/query/answer/fragment-cache.ts'
import {streamQuery} from '../src/query/evaluate-query.ts'
import type {Perspective} from '../src/query/perspective.ts'
import {Explanation} from '../src/query/planner/explanation.ts'
import {context, linearly} from './linear.ts'
import {viewOf} from './view-of.ts'

const times = {_rev: '1', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-02T00:00:00Z'}
const documents = [
  {_id: 'a', _type: 'note', ...times, title: 'A', n: 1, tags: ['x', 'A'], slug: {current: 'eins'}},
  {_id: 'b', _type: 'note', ...times, title: 'B', n: null, author: {_ref: 'a'}, flag: true},
  {
    _id: 'c',
    _type: 'note',
    ...times,
    title: 'C',
    body: [{_key: 'k', _type: 'quote', children: [{text: 'Satz'}], author: {_ref: 'a'}}],
  },
  {_id: 'drafts.c', _type: 'note', ...times, title: 'C, entworfen', hidden: 1},
]

const perspectives: readonly Perspective[] = ['raw', ['drafts']]

/** The result of a query over all documents, and the attributes that it reports as read. */
function streamed(query: string, perspective: Perspective) {
  const explanation = new Explanation()
  const view = viewOf(documents, perspective)
  const fragments = new FragmentCache(1e6).of('')
  const pieces = streamQuery(view, {query, params: {}}, {context, explanation}, fragments) ?? []
  const json = [...pieces].filter((piece) => piece !== '').join(',')
  return {result: JSON.parse(`[${json}]`) as unknown, access: explanation.steps[0]?.access}
}

test.each([
  ['*[_type == "note"]{title}', '_type, title'],
  ['*{"slug": slug.current, "is": n > 0}', 'slug, n'],
  ['*[lower(title) == "a"]{"n": @.n}', 'title, n'],
  ['*.title', 'title'],
  ['*.tags[]', 'tags'],
  ['*{_id, _originalId}', '_id, _originalId'],
  ['*{title == "A" => {n}, "chosen": select(flag => "ja", title)}', 'title, n, flag'],
  ['*{"own": body[_type == "quote"]{_key, "text": children[].text}}', 'body'],
  ['*{title}{"length": length(title), missing}', 'title'],
  ['*{slug{current}, "sorted": tags | order(@ desc)}', 'slug, tags'],
])('01 the scan for %s reads only the attributes %s', (query, attributes) => {
  for (const perspective of perspectives) {
    const {result, access} = streamed(query, perspective)
    expect(result).toEqual(linearly(documents, {query, params: {}}, perspective))
    expect(access).toMatch(new RegExp(`, only ${attributes} of each$`))
  }
})

test.each([
  '*',
  '*[n == 1]',
  '*{...}',
  '*{"all": @}',
  '*{title, body[]{_key, "of": ^.title, "n": ^.^.n}}',
  '*{"refers": references("a")}',
  '*{"keys": body[references("a")]._key, "refers": references("a")}',
  '*{"version": sanity::versionOf("c")}',
  '*{flag => @}',
  '*[@ match "Satz"]{_id}',
  '*{"n": count(tags[@ == ^.title])}',
])('02 the scan for %s reads whole documents', (query) => {
  for (const perspective of perspectives) {
    const {result, access} = streamed(query, perspective)
    expect(result).toEqual(linearly(documents, {query, params: {}}, perspective))
    expect(access).not.toContain('only')
  }
})

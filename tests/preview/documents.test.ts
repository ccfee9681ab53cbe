// Documents of the preview follow changes, and unchanged parts keep their identity.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {effectsOf} from '../../packages/lake/src/transactions/effects.ts'
import {shownProblems} from '../../src/preview/articles/problems.ts'
import {applyChange} from '../../src/preview/documents/apply-change.ts'
import {applyDiff} from '../../src/preview/documents/apply-diff.ts'
import {readLayers} from '../../src/preview/documents/perspective.ts'
import {shareStructure} from '../../src/preview/documents/share-structure.ts'
import {englishProblems} from '../../src/preview/texts/english-problems.ts'
import {germanProblems} from '../../src/preview/texts/german-problems.ts'
import {withReferences} from '../../src/content/references.ts'
import {LivePage} from '../../src/render/live/index.ts'
import {diffUnsaved} from '../../src/studio/presentation/diff-unsaved.ts'
import {withValueAt, valueAt} from '../../src/studio/presentation/value-at.ts'

/** Values that JSON can carry, which excludes negative zero. */
const json = fc.jsonValue({maxDepth: 5}).map((value): unknown => JSON.parse(JSON.stringify(value)))
const keyed = fc.array(fc.record({_key: fc.constantFrom('a', 'b', 'c'), value: json}), {
  maxLength: 4,
})
const content = fc.dictionary(fc.constantFrom('x', 'y', 'z', '__proto__'), fc.oneof(json, keyed))

test('01 law: sharing structure keeps values, and returns the same object for an equal value', () => {
  fc.assert(
    fc.property(content, content, (before, after) => {
      const copy = structuredClone(after)
      expect(shareStructure(before, after)).toEqual(copy)
      expect(shareStructure(after, structuredClone(after))).toBe(after)
    }),
    {numRuns: 1000},
  )
})

test('02 unchanged parts of a document keep their identity', () => {
  const before = {_id: 'a', sections: [{_key: 's', body: [{_key: '1'}, {_key: '2', text: 'x'}]}]}
  const after = {_id: 'a', sections: [{_key: 's', body: [{_key: '2', text: 'x'}, {_key: '3'}]}]}
  const [section] = shareStructure(before, after).sections
  expect(section?.body[0]).toBe(before.sections[0]?.body[1])
})

test('03 a change applies only to the revision it starts from', () => {
  const before = {_id: 'a', _type: 'article', _rev: '1', _createdAt: '', _updatedAt: '', title: 'x'}
  const after = {...before, _rev: '2', title: 'xy'}
  const change = {
    documentId: 'a',
    previousRev: '1',
    resultRev: '2',
    isGone: false,
    effect: effectsOf(before, after).apply,
    hasMore: false,
  }
  expect(applyChange(before, change)).toEqual(after)
  expect(applyChange(after, change)).toBe(after)
  expect(applyChange({...before, _rev: '0'}, change)).toBe('unknown')
  expect(applyChange(null, change)).toBe('unknown')
  expect(applyChange(before, {...change, effect: [99, 99]})).toBe('unknown')
  expect(applyChange(before, {...change, isGone: true})).toBeNull()
  const created = {...change, previousRev: undefined, effect: effectsOf(null, after).apply}
  expect(applyChange(null, created)).toEqual(after)
})

test('04 perspectives are parsed as Studio names them', () => {
  expect(readLayers('drafts')).toEqual(['drafts'])
  expect(readLayers('published')).toEqual([])
  expect(readLayers('rA, drafts')).toEqual(['rA', 'drafts'])
  expect(readLayers('rA,published,rB')).toEqual(['rA'])
  for (const wrong of ['raw', 'drafts,raw', '', 'a b', 'a.b', '../x']) {
    expect(readLayers(wrong)).toBeUndefined()
  }
})

/** Names of fields that the renderer reads, so that generated articles reach its code. */
const names =
  '_type _key _ref title lead kicker slug sections heading body children text marks markDefs style listItem level source asset image authors agencies topics publishedAt language href url current'.split(
    ' ',
  )
const words = fc.constantFrom(
  'block',
  'span',
  'quote',
  'picture',
  'link',
  'a',
  'h3',
  'bullet',
  '',
  '<b>',
)
const {anything} = fc.letrec((tie) => ({
  anything: fc.oneof(
    {depthSize: 'medium', maxDepth: 7},
    words,
    fc.jsonValue({maxDepth: 1}),
    fc.array(tie('anything'), {maxLength: 4}),
    fc.dictionary(fc.constantFrom(...names), tie('anything'), {maxKeys: 6}),
  ),
}))

test('05 law: any article has a page, and its problems have messages', () => {
  const live = new LivePage({
    edit: (path) => path,
    site: {title: 's', baseUrl: 'https://x.example/'},
  })
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), anything), (article) => {
      const joined = withReferences(article, (id) => (id === 'a' ? {_id: 'a', name: 'A'} : null))
      if (typeof joined !== 'object' || joined === null) return
      const rendering = live.render(joined)
      expect(rendering.page('')).toMatch(/<main>[\s\S]*<\/main>/u)
      for (const {code, name} of shownProblems(rendering, (path) => path)) {
        const inWords = germanProblems[code as keyof typeof germanProblems](name)
        expect(inWords).toMatch(/\S/u)
        expect(englishProblems[code as keyof typeof englishProblems](name)).not.toBe(inWords)
      }
    }),
    {numRuns: 1500},
  )
}, 60_000)

test("06 law: the Studio's diff leads from one document to the other", () => {
  fc.assert(
    fc.property(content, content, (before, after) => {
      const copy = structuredClone(before)
      const diff = diffUnsaved(before, after)
      const travelled = JSON.parse(JSON.stringify(diff ?? {value: before}))
      expect(applyDiff(before, travelled)).toEqual(after)
      expect(before).toEqual(copy)
    }),
    {numRuns: 1000},
  )
})

test('07 the diff of one letter is small, and unchanged blocks keep their identity', () => {
  const block = (key: string, text: string) => ({_key: key, children: [{_key: 'a', text}]})
  const body = Array.from({length: 1000}, (_, index) => block(`b${index}`, 'Ein Absatz.'))
  const before = {_id: 'a', sections: [{_key: 's', body}]}
  const path = ['sections', {_key: 's'}, 'body', {_key: 'b500'}, 'children', {_key: 'a'}, 'text']
  const typed = withValueAt(before, path, 'Ein Absatz!')
  const letter = diffUnsaved(before, typed)
  expect(JSON.stringify(letter).length).toBeLessThan(300)
  const result = applyDiff(before, letter!) as typeof before
  expect(result).toEqual(typed)
  expect(result.sections[0]?.body[499]).toBe(body[499])

  const longer = [...body.slice(0, 500), block('new', 'Neu.'), ...body.slice(500)]
  const paragraph = diffUnsaved(before, withValueAt(before, path.slice(0, 3), longer))
  expect(JSON.stringify(paragraph).length).toBeLessThan(300)
  expect(valueAt(applyDiff(before, paragraph!), path.slice(0, 3))).toEqual(longer)
})

test('08 a diff that does not fit the document is rejected', () => {
  const document = {_id: 'a', sections: [{_key: 's'}]}
  const refused = (diff: unknown) => () => applyDiff(document, diff as never)
  const section = (diff: unknown) => ({attributes: [['sections', diff]], gone: []})
  for (const diff of [null, 7, {}, {members: []}, section({attributes: [], gone: []})]) {
    expect(refused(diff)).toThrow(TypeError)
  }
  expect(refused(section({members: [[1, {value: 1}]]}))).toThrow(TypeError)
  expect(refused(section({members: [[-1, {value: 1}]]}))).toThrow(TypeError)
  expect(refused(section({members: [['length', {value: 9}]]}))).toThrow(TypeError)
})

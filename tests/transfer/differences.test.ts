// Two lakes compare as equal exactly when their content is.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {
  compareLakes,
  contentOf,
  fingerprintOf,
  isTransferred,
  markerId,
  type LakeDocument,
} from '../../src/transfer/differences.ts'

const id = fc.constantFrom('a', 'b', 'drafts.a', 'versions.r.a', '_.releases.r')
const document = fc.record({
  _id: id,
  _type: fc.constant('note'),
  _rev: fc.string(),
  _updatedAt: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'),
  metadata: fc.record({title: fc.string()}),
  value: fc.jsonValue({maxDepth: 2}),
})
const lake = fc.uniqueArray(document, {selector: ({_id}) => _id})

function fingerprints(documents: readonly object[]) {
  return new Map(
    documents.map((one) => [(one as LakeDocument)._id, fingerprintOf(one as LakeDocument)]),
  )
}

test('01 law: documents with another revision, date or order of attributes are equal', () => {
  fc.assert(
    fc.property(lake, (documents) => {
      const stored = documents.map((one) => ({
        ...Object.fromEntries(Object.entries(one).toReversed()),
        _rev: 'other',
        _updatedAt: '2026-02-01T00:00:00Z',
      }))
      expect(compareLakes(fingerprints(documents), fingerprints(stored))).toEqual([])
    }),
  )
})

test('02 law: each differing document is listed once, with its kind of difference', () => {
  fc.assert(
    fc.property(lake, lake, (source, target) => {
      const plan = new Map(
        compareLakes(fingerprints(source), fingerprints(target)).map(({id: of, kind}) => [
          of,
          kind,
        ]),
      )
      for (const one of [...source, ...target]) {
        const [here, there] = [source, target].map((side) => side.find(({_id}) => _id === one._id))
        expect(plan.get(one._id)).toBe(expected(here, there))
      }
    }),
  )

  function expected(here?: LakeDocument, there?: LakeDocument): string | undefined {
    if (!here) return 'extra'
    if (!there) return 'new'
    if (JSON.stringify(sorted(contentOf(here))) === JSON.stringify(sorted(contentOf(there))))
      return undefined
    return (there._updatedAt ?? '') >= (here._updatedAt ?? '') ? 'newer' : 'changed'
  }

  function sorted(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(sorted)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return entries.map(([name, member]) => [name, sorted(member)])
  }
})

test('03 references that an interrupted import left weak do not count as an edit', () => {
  const strong = {_id: 'a', _type: 'note', _updatedAt: '1', other: {_ref: 'b'}}
  const weak = {...strong, _updatedAt: '2', other: {_ref: 'b', _weak: true}}
  expect(compareLakes(fingerprints([strong]), fingerprints([weak]))).toMatchObject([
    {kind: 'changed'},
  ])
})

test('04 groups, schemas, preview secrets and the mark of a transfer are not transferred', () => {
  const transferred = (_id: string, _type = 'note') => isTransferred({_id, _type})
  expect(['a', 'drafts.a', 'versions.r.a', '_.releases.r'].every((one) => transferred(one))).toBe(
    true,
  )
  expect(['_.schemas.default', '_.groups.x', markerId].some((one) => transferred(one))).toBe(false)
  expect(transferred('secret', 'sanity.previewUrlSecret')).toBe(false)
})

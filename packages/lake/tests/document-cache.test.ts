// The cache of parsed documents is bounded, keeps used documents, and drops deleted ones.
import {expect, test} from 'vitest'

import {DocumentCache} from '../src/storage/document-cache.ts'

const bytes = 10

function note(k: number) {
  const time = '2026-01-01T00:00:00Z'
  return {_id: `note-${k}`, _type: 'note', _rev: 'r', _createdAt: time, _updatedAt: time}
}

/** A cache with space for eight notes, filled with the first `count` notes in the order of their rows. */
function cacheOf(count: number): DocumentCache {
  const cache = new DocumentCache(8 * bytes)
  for (let k = 0; k < count; k += 1) cache.set(k, note(k), bytes)
  return cache
}

const kept = (cache: DocumentCache, count: number) =>
  Array.from({length: count}, (_, k) => k).filter((k) => cache.at(k) !== undefined)

test('01 the cache stays within its bytes and keeps the latest documents', () => {
  const rows = kept(cacheOf(100), 100)
  expect(rows.length).toBeLessThanOrEqual(8)
  expect(rows).toContain(99)
})

test('02 a document in use stays in the cache, by id and by row', () => {
  const cache = cacheOf(1)
  for (let k = 1; k < 100; k += 1) {
    cache.set(k, note(k), bytes)
    expect(cache.get('note-0')?._id).toBe('note-0')
  }
  expect(cache.at(0)?._id).toBe('note-0')
})

test('03 deleted documents leave the cache, and oversized ones never enter it', () => {
  const cache = cacheOf(4)
  cache.delete('note-2')
  cache.set(9, note(9), 5 * bytes)
  expect(kept(cache, 10)).toEqual([0, 1, 3])
  cache.clear()
  expect(kept(cache, 10)).toEqual([])
})

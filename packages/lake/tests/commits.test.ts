// Commits wake the waiting listeners of their groups, in turns, and so does the end.
import {expect, test} from 'vitest'

import {Commits, type Interest} from '../src/listen/commits.ts'

const never = new AbortController().signal
const long = 60_000

test('01 a commit wakes the listeners of its group with the position before it', async () => {
  const commits = new Commits()
  const waiting = commits.next(new Set(['a']), never, long)
  commits.announce({seq: 4, documentIds: ['b']})
  commits.announce({seq: 5, documentIds: ['drafts.a', 'c']})
  commits.announce({seq: 6, documentIds: ['a']})
  expect(await waiting).toEqual({from: 4, silent: false})
})

test('02 a listener without matching commits resumes after the last one', async () => {
  const commits = new Commits()
  const waiting = commits.next(new Set(['a']), never, 20)
  commits.announce({seq: 7, documentIds: ['b']})
  expect(await waiting).toEqual({from: 7, silent: true})
})

test('03 many listeners are woken once each, over several turns of the event loop', async () => {
  const commits = new Commits()
  const interests: Interest[] = Array.from({length: 100}, () => 'everything')
  let woken = 0
  const waiting = interests.map(async (interest) => {
    await commits.next(interest, never, long)
    woken += 1
  })
  commits.announce({seq: 1, documentIds: ['a']})
  await new Promise((resolve) => setImmediate(resolve))
  expect(woken).toBeGreaterThan(0)
  expect(woken).toBeLessThan(100)
  await Promise.all(waiting)
  expect(woken).toBe(100)
})

test('04 an abort and the end wake listeners at once, even those due to wake', async () => {
  const commits = new Commits()
  const gone = new AbortController()
  const aborted = commits.next('everything', gone.signal, long)
  gone.abort()
  expect(await aborted).toEqual({from: undefined, silent: false})
  const due = commits.next('everything', never, long)
  commits.announce({seq: 1, documentIds: ['a']})
  commits.close()
  expect(await due).toEqual({from: undefined, silent: false})
  expect(await commits.next('everything', never, long)).toEqual({from: undefined, silent: false})
})

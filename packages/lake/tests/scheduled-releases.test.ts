// The scheduler of releases retries after a storage failure.
import {afterEach, beforeEach, expect, test, vi} from 'vitest'

import {ScheduledReleases} from '../src/actions/scheduled-releases.ts'
import type {Document} from '../src/document.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const release = {
  _id: '_.releases.r',
  _type: 'system.release',
  name: 'r',
  state: 'scheduled',
  publishAt: '2020-01-01T00:00:00Z',
} as unknown as Document

test('the scheduler retries a minute after a storage failure', () => {
  let working = false
  const published: number[] = []
  const fail = () => {
    if (!working) throw new Error('The disk is full')
  }
  const scheduled = new ScheduledReleases({
    releases: () => (published.length > 0 ? [] : [release]),
    perform: (actions) => {
      fail()
      published.push(actions.length)
    },
    reportFailure: fail,
  })
  scheduled.refresh()
  vi.advanceTimersByTime(59_000)
  expect(published).toEqual([])
  working = true
  vi.advanceTimersByTime(2_000)
  expect(published).toEqual([1])
  scheduled.stop()
})

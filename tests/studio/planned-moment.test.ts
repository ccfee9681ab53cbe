// The suggested time of a scheduled publication is allowed.
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {allowedMoment, nextFullHour} from '../../src/studio/publishing/next-full-hour.ts'

const moments = fc.date({
  min: new Date('2020-01-01'),
  max: new Date('2099-01-01'),
  noInvalidDate: true,
})

test('01 law: the suggested time is a full hour, 15 to 75 minutes ahead', () => {
  fc.assert(
    fc.property(moments, (now) => {
      const offered = nextFullHour(now)
      const minutes = (offered.getTime() - now.getTime()) / 60_000
      expect(minutes).toBeGreaterThanOrEqual(15)
      expect(minutes).toBeLessThanOrEqual(75)
      expect(offered.getMinutes()).toBe(0)
    }),
  )
})

test('02 an earlier chosen time is suggested again while it is in the future', () => {
  const now = new Date('2026-11-30T05:03:00Z')
  expect(allowedMoment('2026-12-01T06:00:00.000Z', now).toISOString()).toBe(
    '2026-12-01T06:00:00.000Z',
  )
  for (const planned of ['2026-11-30T05:03:00Z', '2020-01-01T00:00:00Z', undefined, 'irgendwann']) {
    expect(allowedMoment(planned, now)).toEqual(nextFullHour(now))
  }
})

// A provisional publication date can be told from a chosen one.
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {
  chosenMoment,
  isProvisional,
  momentOfPublication,
  provisionalMoment,
} from '../../schemas/index.ts'

const dates = fc.date({min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true})

describe('the three dates of an article', () => {
  test('01 law: only the initial date is provisional', () => {
    fc.assert(
      fc.property(dates, (now) => {
        expect(isProvisional(provisionalMoment(now))).toBe(true)
        expect(isProvisional(momentOfPublication(now))).toBe(false)
        expect(isProvisional(chosenMoment(now.toISOString()))).toBe(false)
      }),
    )
  })

  test('02 law: each date stays close to the given time', () => {
    fc.assert(
      fc.property(dates, (now) => {
        const apart = (moment: string) => Math.abs(Date.parse(moment) - now.getTime())
        expect(apart(provisionalMoment(now))).toBeLessThanOrEqual(1)
        expect(apart(momentOfPublication(now))).toBeLessThan(1000)
        expect(apart(chosenMoment(now.toISOString()))).toBeLessThan(60_000)
      }),
    )
  })

  test('03 an invalid date stays unchanged and is not provisional', () => {
    expect(chosenMoment('gestern')).toBe('gestern')
    expect(isProvisional('gestern')).toBe(false)
  })
})

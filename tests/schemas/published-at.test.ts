// A provisional date can be told from a chosen one.
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {
  chosenMoment,
  isProvisional,
  momentOfPublication,
  provisionalMoment,
} from '../../schemas/index.ts'

const dates = fc.date({min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true})

describe('the three moments of an article', () => {
  test('01 only the one that it starts with is provisional', () => {
    fc.assert(
      fc.property(dates, (now) => {
        expect(isProvisional(provisionalMoment(now))).toBe(true)
        expect(isProvisional(momentOfPublication(now))).toBe(false)
        expect(isProvisional(chosenMoment(now.toISOString()))).toBe(false)
      }),
    )
  })

  test('02 none lies further from now than what it leaves out', () => {
    fc.assert(
      fc.property(dates, (now) => {
        const apart = (moment: string) => Math.abs(Date.parse(moment) - now.getTime())
        expect(apart(provisionalMoment(now))).toBeLessThanOrEqual(1)
        expect(apart(momentOfPublication(now))).toBeLessThan(1000)
        expect(apart(chosenMoment(now.toISOString()))).toBeLessThan(60_000)
      }),
    )
  })

  test('03 a value that is no date stays as it is and is not provisional', () => {
    expect(chosenMoment('gestern')).toBe('gestern')
    expect(isProvisional('gestern')).toBe(false)
  })
})

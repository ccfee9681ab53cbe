// The address of a published article, as the Studio shows it.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {addressOf, spokenAddress} from '../../src/studio/public-address/address-of.ts'

const slugged = (current: unknown) => ({slug: {current}})

test('01 is that of the site with the slug', () => {
  expect(addressOf('https://news.example/', slugged('wahl'))).toBe('https://news.example/wahl/')
  expect(addressOf('https://news.example', slugged('wahl'))).toBe('https://news.example/wahl/')
  expect(addressOf('http://127.0.0.1:3336/de/', slugged('stra\u00DFe'))).toBe(
    'http://127.0.0.1:3336/de/stra%C3%9Fe/',
  )
})

test.each([null, undefined, {}, slugged(undefined), slugged(''), slugged(1), {slug: 'wahl'}])(
  '02 is missing without a slug: %j',
  (article) => {
    expect(addressOf('https://news.example/', article)).toBeUndefined()
  },
)

test('03 whatever the slug is, it stays on the site, in one folder', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', minLength: 1}), (slug) => {
      const address = addressOf('https://news.example/de/', slugged(slug)) ?? ''
      const {origin, pathname, search, hash} = new URL(address)
      expect({origin, search, hash}).toEqual({origin: 'https://news.example', search: '', hash: ''})
      // Browsers resolve these two, so they stay on the site but in no folder of their own.
      const isStep = slug === '.' || slug === '..'
      expect(isStep || /^\/de\/[^/]+\/$/u.test(pathname)).toBe(true)
      expect(spokenAddress(address)).not.toMatch(/^https?:/u)
    }),
  )
})

test('04 is said with the letters of its language', () => {
  expect(spokenAddress('https://news.example/stra%C3%9Fe/')).toBe('news.example/straße/')
  expect(spokenAddress('https://news.example/%FF/')).toBe('https://news.example/%FF/')
})

// The URL of a published article in the Studio.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {addressOf, spokenAddress} from '../../src/studio/public-address/address-of.ts'

const slugged = (current: unknown) => ({slug: {current}})

test('01 the URL is that of the site with the slug', () => {
  expect(addressOf('https://news.example/', slugged('wahl'))).toBe('https://news.example/wahl/')
  expect(addressOf('https://news.example', slugged('wahl'))).toBe('https://news.example/wahl/')
  expect(addressOf('http://127.0.0.1:3336/de/', slugged('stra\u00DFe'))).toBe(
    'http://127.0.0.1:3336/de/stra%C3%9Fe/',
  )
})

test.each([null, undefined, {}, slugged(undefined), slugged(''), slugged(1), {slug: 'wahl'}])(
  '02 the URL is missing without a slug: %j',
  (article) => {
    expect(addressOf('https://news.example/', article)).toBeUndefined()
  },
)

test('03 law: the URL stays on the site in one folder, for any slug', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', minLength: 1}), (slug) => {
      const address = addressOf('https://news.example/de/', slugged(slug)) ?? ''
      const {origin, pathname, search, hash} = new URL(address)
      expect({origin, search, hash}).toEqual({origin: 'https://news.example', search: '', hash: ''})
      // Browsers resolve "." and "..", which stay on the site but are no separate folder.
      const isStep = slug === '.' || slug === '..'
      expect(isStep || /^\/de\/[^/]+\/$/u.test(pathname)).toBe(true)
      expect(spokenAddress(address)).not.toMatch(/^https?:/u)
    }),
  )
})

test('04 the URL is shown with decoded letters', () => {
  expect(spokenAddress('https://news.example/stra%C3%9Fe/')).toBe('news.example/straße/')
  expect(spokenAddress('https://news.example/%FF/')).toBe('https://news.example/%FF/')
})

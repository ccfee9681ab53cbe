// The form accepts exactly the addresses that rendering can link.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {linkTarget, webTarget} from '../../schemas/validation/link.ts'
import {address, hrefOf} from '../render/addresses.ts'

/** Whether the form takes an address: the rule, and Sanity's own for what no browser can read. */
const isTaken = (href: string): boolean =>
  linkTarget(href) === true && URL.canParse(href, 'http://sanity')

test('the form takes exactly the addresses that rendering can link', () => {
  fc.assert(
    fc.property(address, (href) => {
      // A field without an address is not this rule's, and what is pasted loses no link for a space.
      fc.pre(href !== '')
      const isLinked = hrefOf(href) !== undefined && href === href.trim()
      expect(isTaken(href)).toBe(isLinked)
    }),
    {numRuns: 5000},
  )
}, 60_000)

test('a field for web addresses takes those of them that are of the web', () => {
  fc.assert(
    fc.property(address, (href) => {
      fc.pre(href !== '')
      const isWeb = URL.canParse(href) && /^https?:/i.test(href)
      expect(webTarget(href) === true && URL.canParse(href)).toBe(isWeb && isTaken(href))
    }),
    {numRuns: 5000},
  )
}, 60_000)

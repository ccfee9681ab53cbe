// The form accepts exactly the addresses that the renderer links.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {linkTarget, webTarget} from '../../schemas/validation/link.ts'
import {address, hrefOf} from '../render/addresses.ts'

/** Whether the form accepts an address: our rule, and Sanity's rule for invalid URLs. */
const isTaken = (href: string): boolean =>
  linkTarget(href) === true && URL.canParse(href, 'http://sanity')

test('the form accepts exactly the addresses that the renderer links', () => {
  fc.assert(
    fc.property(address, (href) => {
      // The rule does not judge empty fields, and pasting trims addresses.
      fc.pre(href !== '')
      const isLinked = hrefOf(href) !== undefined && href === href.trim()
      expect(isTaken(href)).toBe(isLinked)
    }),
    {numRuns: 5000},
  )
}, 60_000)

test('a field for web addresses accepts only those with http or https', () => {
  fc.assert(
    fc.property(address, (href) => {
      fc.pre(href !== '')
      const isWeb = URL.canParse(href) && /^https?:/i.test(href)
      expect(webTarget(href) === true && URL.canParse(href)).toBe(isWeb && isTaken(href))
    }),
    {numRuns: 5000},
  )
}, 60_000)

// The checker of HTML finds no error on any page, and no fault in any address.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import magazine from '../../examples/themes/magazine/theme.ts'
import regional from '../../examples/themes/regional/theme.ts'
import {renderPage} from '../../src/render/index.ts'
import {address} from './addresses.ts'
import {block, span} from './blocks.ts'
import {hasJava, htmlFindings, nuFindings} from './html-checkers.ts'
import {pages, pagesIn} from './sample-pages.ts'
import {options} from './sample-site.ts'

const themed = [...Object.entries(pagesIn(regional)), ...Object.entries(pagesIn(magazine))]

test.each([...Object.entries(pages), ...themed])(
  'html-validate finds no error on /%s',
  async (_path, html) => {
    expect(await htmlFindings(html)).toEqual([])
  },
)

describe.skipIf(!hasJava)('the Nu Html Checker', () => {
  test('finds no error on any page', () => {
    expect(nuFindings([...Object.values(pages), ...themed.map(([, html]) => html)])).toEqual([])
  })

  test('finds no error in any address', () => {
    const addresses = fc.array(address, {minLength: 1500, maxLength: 1500})
    fc.assert(
      fc.property(addresses, (given) => {
        const body = given.map((href, at) =>
          block([span('x', 'l')], {_key: `b${at}`, markDefs: [{_type: 'link', _key: 'l', href}]}),
        )
        expect(nuFindings([renderPage({title: 'Links', sections: [{body}]}, options)])).toEqual([])
      }),
      {numRuns: 1, endOnFailure: true},
    )
  }, 60_000)
})

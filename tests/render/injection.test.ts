import fc from 'fast-check'
import {expect, test} from 'vitest'
import {renderFragment, renderPage} from '../../render/index.ts'
import {elementsOf} from './html-text.ts'

const ELEMENTS = new Set(
  'a article blockquote br div em figcaption figure h1 h2 h3 header hgroup img li mark ol p q section small span strong time ul'.split(
    ' ',
  ),
)
const ADDRESSES = new Set(['href', 'src', 'cite'])
const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></q><svg onload=alert(1)>',
  'javascript:alert(1)',
  '<!--',
  ']]>',
  '\u2028</script>',
]

test('text of editors never becomes an element or an attribute', () => {
  const hostile = fc.constantFrom(...PAYLOADS)
  const source = fc.record({_id: hostile, name: hostile})
  const quote = fc.record({
    _type: fc.constant('quote'),
    _key: hostile,
    text: hostile,
    source,
    via: source,
    role: hostile,
    occasion: hostile,
    saidOn: hostile,
    url: hostile,
  })
  const picture = fc.record({
    _type: fc.constant('picture'),
    alt: hostile,
    caption: hostile,
    credit: hostile,
    asset: fc.record({url: hostile}),
  })
  const article = fc.record({
    kicker: hostile,
    title: hostile,
    lead: hostile,
    language: hostile,
    publishedAt: hostile,
    image: picture,
    authors: fc.array(source),
    agencies: fc.array(source),
    sections: fc.array(
      fc.record({
        _key: hostile,
        heading: hostile,
        body: fc.array(
          fc.oneof(
            quote,
            picture,
            fc.record({_type: hostile, _key: hostile}),
            fc.record({
              _type: fc.constant('block'),
              _key: hostile,
              style: hostile,
              children: fc.array(
                fc.record({
                  _type: fc.constant('span'),
                  _key: hostile,
                  text: hostile,
                  marks: fc.array(hostile),
                }),
              ),
              markDefs: fc.array(
                fc.oneof(
                  quote,
                  fc.record({_type: fc.constant('link'), _key: hostile, href: hostile}),
                ),
              ),
            }),
          ),
        ),
      }),
    ),
  })
  fc.assert(
    fc.property(article, (value) => {
      const html = renderFragment(value, {unknown: 'mark'})
      for (const element of elementsOf(html)) {
        expect(ELEMENTS).toContain(element.tagName)
        for (const {name, value: content} of element.attrs) {
          expect(name).toMatch(
            /^(?:class|lang|id|title|alt|href|src|cite|datetime|role|aria-label|aria-labelledby|width|height|loading|decoding|data-[a-z-]+)$/u,
          )
          expect(ADDRESSES.has(name) && content.startsWith('javascript')).toBe(false)
        }
      }
      const page = renderPage(value, {unknown: 'mark'})
      expect(page.replace('<script type="application/ld+json">', '')).not.toMatch(
        /<script|<svg|<!--/iu,
      )
    }),
    {numRuns: 50},
  )
}, 60_000)

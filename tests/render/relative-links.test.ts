// A relative link leads to the same place in every format.
import {expect, test} from 'vitest'

import {
  renderJsonFeed,
  renderJsonLd,
  renderMarkdown,
  renderNinjs,
  renderPage,
  renderSourcePage,
} from '../../src/render/index.ts'
import {blinken, block, span} from './blocks.ts'
import {attribute, elementsOf} from './html-text.ts'
import {site} from './sample-site.ts'

const article = (href: string) => ({
  _id: 'a',
  slug: 'bericht',
  sections: [
    {
      _key: 's',
      body: [
        block([span('x', 'l', 'q')], {
          markDefs: [
            {_type: 'link', _key: 'l', href},
            {...blinken, url: href},
          ],
        }),
      ],
    },
  ],
})

/** The targets of the links in HTML that is served at a URL. */
const targets = (html: string, at: string) =>
  elementsOf(html, 'a')
    .filter((element) => attribute(element, 'class') === undefined)
    .map((element) => new URL(attribute(element, 'href') ?? '', at).href)

test.each([
  ['#quellen', 'https://newsdesk.example/bericht/#quellen'],
  ['?q=1', 'https://newsdesk.example/bericht/?q=1'],
  ['bericht.pdf', 'https://newsdesk.example/bericht/bericht.pdf'],
  ['../x', 'https://newsdesk.example/x'],
  ['/x', 'https://newsdesk.example/x'],
  ['https://a.example/', 'https://a.example/'],
])('%s has the same target in every format', (href, target) => {
  const content = article(href)
  const options = {site}
  const feed = JSON.parse(renderJsonFeed([content], site)) as {items: {content_html: string}[]}
  const ninjs = JSON.parse(renderNinjs(content, options)) as {bodies: {value: string}[]}
  const ld = JSON.parse(renderJsonLd(content, options)) as {hasPart: {isBasedOn: string}[]}
  const source = {...blinken.source, _id: 'source-blinken', slug: 'antony-blinken'}
  const {slug, sections: passages} = content
  const statements = renderSourcePage({source, articles: [{slug, passages}]}, site, options)

  expect(targets(renderPage(content, options), 'https://newsdesk.example/bericht/')).toContain(
    target,
  )
  expect(targets(statements, 'https://newsdesk.example/quelle/antony-blinken/')).toContain(target)
  const elsewhere = 'https://reader.example/a/b'
  expect(targets(feed.items[0]?.content_html ?? '', elsewhere)).toEqual([target])
  expect(targets(ninjs.bodies[1]?.value ?? '', elsewhere)).toEqual([target])
  expect(renderMarkdown(content, options)).toContain(`](${target})`)
  expect(ld.hasPart[0]?.isBasedOn).toBe(target)
})

// Nothing in an article runs or becomes an element in Chromium, in any output.
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {
  fileOf,
  formats,
  newsSitemapFiles,
  paths,
  renderAtom,
  renderFormats,
  renderFragment,
  renderFrontPage,
  renderJsonFeed,
  renderJsonLd,
  renderLlmsTxt,
  renderMarkdown,
  renderPage,
  renderRss,
  renderSourcePage,
  renderTopicPage,
  sitemapFiles,
  topicPath,
} from '../../src/render/index.ts'
import {launchBrowser} from '@newsdesk/testing/browser'
import {hostileArticle, hostileSite, hostileStatements, payloads} from './hostile-content.ts'
import {asRead} from './portable-text.ts'
import {readers} from './markdown-readers.ts'

const ORIGIN = 'http://newsdesk.test/'
const options = {unknown: 'mark', locatePicture: ({url}: {url: string}) => url} as const
const cases = payloads.map((text, index) => ({text, slug: `a${index}`, site: hostileSite(text)}))

let browser: Browser
let page: Page
/** The served pages, by path. */
const served = new Map<string, string>()

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.addInitScript('globalThis.executed = []')
  await page.route('**/*', async (route) => {
    const body = served.get(route.request().url())
    if (body === undefined) await route.abort()
    else await route.fulfill({contentType: 'text/html; charset=utf-8', body})
  })
})

afterAll(async () => {
  await browser?.close()
})

/** Returns everything on a page that the renderer never produces, and scripts that ran. */
async function foreign(html: string): Promise<string[]> {
  // The content security policy is removed, because escaping must suffice without it.
  served.set(ORIGIN, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, ''))
  await page.goto(ORIGIN)
  return page.evaluate(() => {
    const elements = new Set(
      'a article aside blockquote body br div em figcaption figure footer h1 h2 h3 head header hgroup html img li link main mark meta nav ol p q script section small span strong style time title ul'.split(
        ' ',
      ),
    )
    const found: string[] = []
    for (const element of document.querySelectorAll('*')) {
      const {localName} = element
      const type = element.getAttribute('type')
      if (!elements.has(localName)) found.push(`<${localName}>`)
      if (localName === 'script' && type !== 'application/ld+json') found.push('a script')
      for (const {name, value} of element.attributes) {
        if (name.startsWith('on') || name === 'srcdoc') found.push(`${name}=${value}`)
        if (!['href', 'src', 'cite'].includes(name) || value.startsWith('#')) continue
        const {protocol, host} = new URL(value, document.baseURI)
        if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol))
          found.push(`${name}=${value}`)
        const isElsewhere = host !== location.host && !/^https?:\/\//u.test(value)
        if (isElsewhere) found.push(`${name}=${value} leads to ${host}`)
      }
    }
    const {executed} = globalThis as unknown as {executed: number[]}
    return [...found, ...executed.map(() => 'a script ran')]
  })
}

test('the check itself detects a page without escaping', async () => {
  const [script = ''] = payloads
  expect(await foreign(`<p>${script}</p><a href="javascript:1">x</a>`)).toEqual([
    'a script',
    'href=javascript:1',
    'href=javascript:1 leads to ',
    'a script ran',
  ])
})

test('hostile text in a fragment neither runs nor becomes an element', async () => {
  const fragments = cases.map(({text, slug}) => renderFragment(hostileArticle(text, slug), options))
  expect(
    await foreign(`<!doctype html><title>x</title><main>${fragments.join('')}</main>`),
  ).toEqual([])
})

test('hostile text on a page neither runs nor becomes an element', async () => {
  for (const {text, slug, site} of cases) {
    const html = renderPage(hostileArticle(text, slug), {...options, site})
    expect(await foreign(html), text).toEqual([])
  }
})

test('hostile text on front, topic and source pages neither runs nor becomes an element', async () => {
  const articles = cases.map(({text, slug}) => ({...hostileArticle(text, slug), slug}))
  const statements = cases.map(({text, slug}) => hostileStatements(text, slug))
  // Each page holds all payloads already; the hostile site's words are tested on article pages.
  const site = hostileSite(payloads[1] ?? '')
  expect(await foreign(renderFrontPage(articles, site, options))).toEqual([])
  const topics = cases.map(({text}) => text).filter((text) => topicPath(text) !== undefined)
  expect(topics.length).toBeGreaterThan(20)
  for (const [index, topic] of topics.entries()) {
    const listed = index === 0 ? articles : []
    expect(await foreign(renderTopicPage({topic, articles: listed}, site, options)), topic).toEqual(
      [],
    )
  }
  for (const [index, {text}] of cases.entries()) {
    const [source] = hostileArticle(text, 'a').authors ?? []
    const listed = index === 0 ? statements : []
    const html = renderSourcePage({source: {...source, slug: 'a'}, articles: listed}, site, options)
    expect(await foreign(html), text).toEqual([])
  }
})

test('hostile text breaks no feed or sitemap, and does not run in a feed reader', async () => {
  const files = cases.flatMap(({site}) => {
    const articles = cases.map(({text, slug}) => hostileArticle(text, slug))
    const entries = cases.map(({text, slug}) => ({
      slug,
      title: text,
      language: text,
      publishedAt: '2022-01-08T16:00:00Z',
    }))
    return [
      renderRss(articles.slice(0, 2), site, options),
      renderAtom(articles.slice(0, 2), site, options),
      ...[...sitemapFiles([{path: 'a/'}], site)].map(({content}) => content),
      ...[...newsSitemapFiles(entries, site, new Date('2022-01-09T00:00:00Z'))].map(
        ({content}) => content,
      ),
    ]
  })
  const whole = cases.map(({text, slug}) => hostileArticle(text, slug))
  files.push(
    renderRss(whole, hostileSite('x'), options),
    renderAtom(whole, hostileSite('x'), options),
  )
  await foreign('<!doctype html><title>x</title><main></main>')
  const result = await page.evaluate(async (xmls) => {
    let malformed = 0
    for (const xml of xmls) {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml')
      if (parsed.querySelector('parsererror')) malformed += 1
      for (const content of parsed.querySelectorAll('*|encoded, content, description')) {
        const reader = document.createElement('div')
        reader.innerHTML = content.textContent
        document.body.append(reader)
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
    const {executed} = globalThis as unknown as {executed: number[]}
    const links = [...document.querySelectorAll('a')].map(({protocol}) => protocol)
    return {malformed, executed, schemes: [...new Set(links)].sort()}
  }, files)
  expect(result).toEqual({malformed: 0, executed: [], schemes: ['http:', 'https:']})
})

test('hostile text in Markdown and JSON-LD neither runs nor becomes an element', async () => {
  const list = cases.map(({text, slug}) => ({...hostileArticle(text, slug), slug}))
  for (const read of Object.values(readers)) {
    const texts = cases.flatMap(({text, slug, site}) => [
      renderMarkdown(hostileArticle(text, slug), options),
      renderMarkdown(hostileArticle(text, slug), {...options, site}),
      renderLlmsTxt(list.slice(0, 1), site, options),
    ])
    const html = [...texts, renderLlmsTxt(list, hostileSite('x'), options)].map(read).join('')
    expect(await foreign(`<!doctype html><title>x</title><main>${html}</main>`)).toEqual([])
  }
  const scripts = list.map(
    (article) => `<script type="application/ld+json">${renderJsonLd(article, options)}</script>`,
  )
  expect(await foreign(`<!doctype html><title>x</title>${scripts.join('')}`)).toEqual([])
})

test('JSON formats stay valid and keep the hostile text', () => {
  for (const {text, slug, site} of cases) {
    const article = hostileArticle(text, slug)
    const names = ['jsonLd', 'ninjs', 'markdown', 'text'] as const
    const [jsonLd = '', ninjs = ''] = renderFormats(article, names, {...options, site})
    const words = asRead(text)
    expect(JSON.parse(jsonLd)).toMatchObject(words.trim() === '' ? {} : {headline: words})
    expect(JSON.parse(ninjs)).toMatchObject({headlines: [{value: words}, {value: words}]})
    expect(() => JSON.parse(renderJsonFeed([article], site, options)) as unknown).not.toThrow()
    expect(renderLlmsTxt([{...article, slug}], site, options).split('\n').length).toBeLessThan(12)
  }
})

test('no file name leads out of the site', () => {
  const names = Object.values(formats).map(({file}) => file)
  const all = [
    ...names,
    ...Object.values(paths),
    ...payloads.flatMap((text) => topicPath(text) ?? []),
  ]
  for (const path of all) expect(fileOf(path)).not.toMatch(/(?:^|\/)\.\.?(?:\/|$)|^\/|\\|\0/u)
})

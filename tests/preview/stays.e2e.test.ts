// Focus, selection, scroll position and open panels stay while a page changes.
import type {BrowserContext, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {startPreviewed, type Previewed} from './previewed.ts'
import {openTab, type Tab} from './tab.ts'
import {createTestArticle, type TestArticle} from './test-article.ts'

let previewed: Previewed
let tab: Tab
let context: BrowserContext
let page: Page
let article: TestArticle

beforeAll(async () => {
  previewed = await startPreviewed()
  article = await createTestArticle(previewed.client)
  tab = await openTab({viewport: {width: 900, height: 500}, locale: 'de-DE'})
  ;({context, page} = tab)
  await page.goto(previewed.preview.link)
})

afterAll(async () => {
  await tab.browser.close()
  await previewed.close()
})

async function open(path: string): Promise<void> {
  await page.goto(new URL(path, previewed.preview.url).href)
  await page.evaluate(() => Object.assign(globalThis, {isSamePage: true}))
}

function isSamePage(): Promise<boolean> {
  return page.evaluate(() => (globalThis as {isSamePage?: boolean}).isSamePage === true)
}

/** The parts before and after the article, and the values of the head. */
function surroundings(): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.head.querySelectorAll('title, meta, link[rel], script'),
      ...document.querySelectorAll('body > header, body > footer'),
    ]
      .filter((element) => element.getAttribute('name') !== 'preview')
      .map((element) => element.outerHTML.replaceAll(/>\s+</gu, '><')),
  )
}

test('01 the head, the masthead and the footer follow changes of the article', async () => {
  const {client} = previewed
  await open(`/_id/${article.id}`)
  await client
    .patch(article.id)
    .set({title: 'Ein neuer Titel', kicker: 'Almaty', topics: ['Protest'], lead: 'Neu.'})
    .commit()
  const data = () =>
    page.evaluate(() =>
      JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? ''),
    ) as Promise<{headline: string}>
  const content = (name: string) =>
    page.locator(`meta[property="${name}"]`).getAttribute('content', {timeout: 60_000})
  await expect.poll(async () => (await data()).headline).toBe('Ein neuer Titel')
  expect(await content('og:title')).toBe('Ein neuer Titel')
  expect(await content('article:tag')).toBe('Protest')
  await client.patch(article.id).unset(['slug']).commit()
  await expect.poll(() => page.locator('body > header.masthead').count()).toBe(0)
  const without = await surroundings()
  await client
    .patch(article.id)
    .set({slug: {_type: 'slug', current: article.slug}})
    .commit()
  await page.locator('body > footer.imprint').waitFor()
  const withSlug = await surroundings()
  expect(await isSamePage()).toBe(true)
  await page.reload()
  expect(await surroundings()).toEqual(withSlug)
  expect(without).not.toEqual(withSlug)
})

test('02 focus, selection and scroll position stay while other parts change and move', async () => {
  const {client} = previewed
  await open(`/${article.slug}`)
  await page.evaluate(() => {
    const heading = document.querySelector('h2')
    heading?.scrollIntoView()
    heading?.setAttribute('tabindex', '-1')
    heading?.focus()
    const words = document.createTreeWalker(
      document.querySelector('figure') ?? document,
      NodeFilter.SHOW_TEXT,
    )
    while (words.nextNode() && !words.currentNode.nodeValue?.includes('Zitat'));
    getSelection()?.setBaseAndExtent(words.currentNode, 4, words.currentNode, 7)
  })
  const state = () =>
    page.evaluate(() => ({
      selected: String(getSelection()),
      focused: document.activeElement?.nodeName,
      top: Math.round(document.querySelector('h2')?.getBoundingClientRect().top ?? 0),
    }))
  const before = await state()
  expect(before).toMatchObject({selected: 'ist', focused: 'H2'})
  await client
    .patch(article.id)
    .set({
      'sections[_key=="s0"].body[_key=="b1"].children[0].text': 'Anders.',
      'sections[_key=="s1"].body[_key=="b2"].children[0].text': 'Sie sagte: "',
    })
    .commit()
  await page.getByText('Sie sagte').waitFor({state: 'attached'})
  expect(await state()).toEqual(before)
  const {sections} = (await client.getDocument(article.id)) as unknown as {
    sections: {_key: string}[]
  }
  const [first, second] = sections.toSorted((a, b) => (a._key < b._key ? 1 : -1))
  await client
    .patch(article.id)
    .set({sections: [first, second]})
    .commit()
  await expect.poll(() => page.locator('article section').last().innerText()).toContain('Anders')
  expect(await state()).toMatchObject({selected: 'ist', focused: 'H2'})
  expect(await isSamePage()).toBe(true)
})

test('03 open details stay open while parts change and move', async () => {
  const other = await context.newPage()
  const item = (key: string, text: string) =>
    `<details id="${key}"><summary>${key}</summary><p>${text}</p></details>`
  const sent: ((message: object) => void)[] = []
  await other.routeWebSocket(/_live/u, (socket) => {
    sent.push((message) => socket.send(JSON.stringify(message)))
  })
  await other.goto(new URL(`/${article.slug}`, previewed.preview.url).href)
  const facts = {state: {layer: 'drafts', isPublished: true}, problems: []}
  const tell = async (message: object) => {
    await expect.poll(() => sent.length).toBe(1)
    sent[0]?.({lang: 'de', title: 'x', facts, ...message})
  }
  const main = `<article>${item('a', '1')}${item('b', '1')}${item('c', '1')}</article>`
  await tell({type: 'whole', to: '1', main})
  await other.locator('summary').nth(1).click()
  await other.evaluate(() => document.querySelector('summary')?.focus())
  await tell({
    type: 'change',
    from: '1',
    to: '2',
    patch: {
      changes: [
        [
          0,
          {
            splice: {at: 0, remove: 3, insert: [2, item('d', '2'), 1, 0]},
            changes: [[2, item('b', '2')]],
          },
        ],
      ],
    },
  })
  const shown = () =>
    other
      .locator('details')
      .evaluateAll((all) =>
        all.map((one) => `${one.id}${one.hasAttribute('open') ? ' open' : ''} ${one.textContent}`),
      )
  await expect.poll(shown).toEqual(['c c1', 'd d2', 'b open b2', 'a a1'])
  expect(await other.evaluate(() => document.activeElement?.textContent)).toBe('a')
  await tell({type: 'whole', to: '3', main: main.replace('1', '3')})
  await expect.poll(shown).toEqual(['a a3', 'b open b1', 'c c1'])
  expect(await other.evaluate(() => document.activeElement?.textContent)).toBe('a')
  await other.close()
})

test('04 the list of problems stays open in its place while problems change', async () => {
  const {client} = previewed
  await client.patch(article.id).set({lead: '', title: ''}).commit()
  await open(`/${article.slug}`)
  const bar = page.locator('newsdesk-preview-bar')
  await bar.locator('.problems').click()
  const lead = bar.getByRole('button', {name: 'Der Vorspann fehlt.'})
  await lead.focus()
  await client
    .patch(article.id)
    .set({title: 'x'.repeat(90)})
    .commit()
  await bar.getByText('Der Titel hat 90 Zeichen').waitFor()
  await client
    .patch(article.id)
    .set({title: 'x'.repeat(91)})
    .commit()
  await bar.getByText('Der Titel hat 91 Zeichen').waitFor()
  expect(await bar.evaluate((host) => host.shadowRoot?.activeElement?.textContent)).toBe(
    await lead.innerText(),
  )
  await client
    .patch(article.id)
    .set({title: article.title, lead: 'Da.', 'sections[_key=="s0"].heading': 'Ein Titel'})
    .commit()
  await expect.poll(() => bar.locator('.panel').isVisible()).toBe(false)
})

test('05 the list of articles updates itself and keeps the focus', async () => {
  const {client} = previewed
  await open('/')
  const titles = () => page.locator('.articles strong').allInnerTexts()
  const state = (title: string) =>
    page.locator('.articles li', {hasText: title}).locator('.state').innerText()
  const link = page.locator('.articles a', {hasText: 'Tokajew'})
  await link.focus()
  await client.create({_id: 'drafts.fresh', _type: 'article', title: 'Ganz frisch'})
  await expect.poll(async () => (await titles())[0]).toBe('Ganz frisch')
  expect(await state('Ganz frisch')).toBe('Entwurf')
  await client
    .patch('drafts.fresh')
    .set({title: 'Schon älter', slug: {_type: 'slug', current: 'frisch'}})
    .commit()
  await expect.poll(async () => (await titles())[0]).toBe('Schon älter')
  expect(await page.locator('.articles a').first().getAttribute('href')).toBe('/frisch?lang=de')
  await client.action({
    actionType: 'sanity.action.document.publish',
    publishedId: 'fresh',
    draftId: 'drafts.fresh',
  })
  await expect.poll(() => state('Schon älter')).toBe('Veröffentlicht')
  // The focused entry moves to the top of the list.
  const seeded = await client.getDocument('article-kasachstan-proteste')
  await client.create({...seeded, _id: 'drafts.article-kasachstan-proteste', _type: 'article'})
  await expect.poll(() => page.locator('.articles a').first().innerText()).toContain('geändert')
  await expect.poll(async () => (await titles())[0]).toContain('Tokajew')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Tokajew')
  await client.delete('fresh')
  await expect.poll(titles).not.toContain('Schon älter')
  expect(await isSamePage()).toBe(true)
})

test('06 ten pages in one browser all show a change', async () => {
  const {client} = previewed
  const pages = await Promise.all(Array.from({length: 10}, () => context.newPage()))
  const address = new URL(`/${article.slug}`, previewed.preview.url).href
  for (const one of pages) {
    await one.goto(address)
    await one.locator('newsdesk-preview-bar .state').waitFor()
  }
  await client.patch(article.id).set({title: 'Zehnmal zu sehen'}).commit()
  const titles = () => Promise.all(pages.map((one) => one.locator('h1').innerText()))
  await expect.poll(titles).toEqual(pages.map(() => 'Zehnmal zu sehen'))
  await Promise.all(pages.map((one) => one.close()))
})

test('07 the bar reports the end of the session, and a new session resumes the page', async () => {
  const {client, preview} = previewed
  const draft = {...(await client.getDocument(article.id)), _id: article.draft, _type: 'article'}
  await client.create({...draft, title: 'Nur im Entwurf'})
  await open(`/${article.slug}`)
  const bar = page.locator('newsdesk-preview-bar')
  const other = await context.newPage()
  await other.goto(`${preview.url}api/preview/disable`)
  await bar.getByText('Die Sitzung ist zu Ende').waitFor()
  await bar.getByRole('button', {name: 'Veröffentlichte Fassung zeigen'}).click()
  await page.locator('h1', {hasText: 'Zehnmal zu sehen'}).waitFor()
  await bar.locator('.trouble').waitFor({state: 'hidden'})
  await bar.locator('select').selectOption('drafts')
  await bar.getByText('Die Sitzung ist zu Ende').waitFor()
  await other.goto(preview.link)
  await other.close()
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await page.locator('h1', {hasText: 'Nur im Entwurf'}).waitFor()
  await bar.locator('.trouble').waitFor({state: 'hidden'})
  expect(await isSamePage()).toBe(true)
})

test('08 browser and server logged no error during these tests', () => {
  expect(tab.complaints).toEqual([])
  expect(previewed.failures).toEqual([])
})

// The page beside the form: clicks open fields, and typing shows at once.
import type {Locator, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, expect, onTestFinished, test} from 'vitest'

import {publishSlip} from '../studio/newsroom.ts'
import {chooseInMenu} from '../studio/press.ts'
import {putCursor} from '../studio/put-cursor.ts'
import {focusOf} from './focus.ts'
import {expectCalm, startNewsroom, type Desk, type Newsroom} from './presentation.ts'
import {seeded} from './previewed.ts'
import {createTestArticle, type TestArticle} from './test-article.ts'

let newsroom: Newsroom
let own: TestArticle
let anna: Desk

beforeAll(async () => {
  newsroom = await startNewsroom()
  own = await createTestArticle(newsroom.client)
  anna = await newsroom.open(own, 'Anna')
}, 240_000)
afterAll(() => newsroom.close())
afterEach(() => expectCalm(anna))

const title = ({page}: Desk) => page.getByTestId('field-title').getByRole('textbox')
const stored = () => newsroom.client.getDocument(own.draft)

/** Clicks the middle of an element; the quotation marks at its edges do not belong to it. */
async function clickOn(shown: Locator): Promise<void> {
  const {width = 0, height = 0} = (await shown.boundingBox()) ?? {}
  await shown.click({position: {x: width / 2, y: height / 2}})
}

/** Delays the writes of a Studio until the test ends or calls the returned function. */
async function holdBack(page: Page): Promise<() => void> {
  const {promise: isOver, resolve: letGo} = Promise.withResolvers<void>()
  await page.route(/\/data\/actions\//, (route) => isOver.then(() => route.continue()))
  onTestFinished(() => letGo())
  return letGo
}

test('01 clicking title, lead, heading, paragraph or quotation on the page opens its field', async () => {
  const {page, shown} = anna
  const heading = 'field-sections[_key=="s1"].heading'
  const quote = 'field-sections[_key=="s1"].body[_key=="b3"].text'
  const opens = async (what: Locator, expected: object) => {
    await clickOn(what)
    await expect.poll(() => focusOf(page)).toMatchObject(expected)
  }
  await opens(shown.locator('h1'), {field: 'field-title'})
  await opens(shown.getByText('Der Vorspann der Probe.'), {field: 'field-lead'})
  await opens(shown.getByRole('heading', {name: 'Zweiter Abschnitt'}), {field: heading})
  await opens(shown.getByText('Ein zweiter Absatz'), {text: 'Ein zweiter Absatz ohne Zitat.'})
  await opens(shown.locator('q'), {
    path: 'sections[_key=="s1"].body[_key=="b2"].markDefs[_key=="q0"].source',
    dialog: 'popover-edit-dialog',
  })
  await opens(shown.locator('figure blockquote'), {field: quote})
  await opens(shown.getByText('Ein erster Absatz'), {text: 'Ein erster Absatz.'})
})

test('02 the page shows typing before the lake has saved it, without reloading', async () => {
  const {page, shown} = anna
  await shown.locator('body').evaluate(() => Object.assign(globalThis, {isTheSame: true}))
  const letGo = await holdBack(page)
  await title(anna).fill('Neuer Titel')
  await shown.getByRole('heading', {level: 1, name: 'Neuer Titel'}).waitFor()

  await clickOn(shown.getByText('Ein erster Absatz'))
  await putCursor(page, 'Ein erster Absatz.', 'after')
  await page.keyboard.type(' Und mehr')
  await shown.getByText('Ein erster Absatz. Und mehr').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('Ganz neu')
  await shown.locator('section strong').getByText('Ganz neu').waitFor()

  expect(await stored()).toBeUndefined()
  letGo()
  await expect.poll(stored).toMatchObject({title: 'Neuer Titel'})
  const text = () =>
    newsroom.client.fetch<string>('pt::text(*[_id == $id][0].sections[0].body)', {id: own.draft})
  await expect.poll(text).toContain('Ganz neu')
  await shown.getByText('Ein erster Absatz. Und mehr').waitFor()
  expect(await shown.locator('body').evaluate(() => 'isTheSame' in globalThis)).toBe(true)
})

test('03 edits are sent as diffs, older states never overwrite them, and undo removes them', async () => {
  const {page, shown} = anna
  const paragraph = shown.getByText('Ein zweiter Absatz ohne Zitat.')
  const watched = await paragraph.evaluateHandle((element) => {
    const sent: string[] = []
    const texts: string[] = []
    const send = Reflect.get(WebSocket.prototype, 'send')
    WebSocket.prototype.send = function (message: string) {
      sent.push(message)
      send.call(this, message)
    }
    const observer = new MutationObserver(() => texts.push(element.textContent))
    observer.observe(element, {subtree: true, childList: true, characterData: true})
    return {sent, texts}
  })
  await clickOn(paragraph)
  await putCursor(page, 'Ein zweiter Absatz ohne Zitat.', 'after')
  const more = ' Hier wird geschrieben, während der Lake schon speichert.'
  await page.keyboard.type(more, {delay: 50})
  await shown.getByText(more.trim()).waitFor()
  const text = () =>
    newsroom.client.fetch<string>('pt::text(*[_id == $id][0].sections[0].body)', {id: own.draft})
  await expect.poll(text).toContain(more.trim())
  const {sent, texts} = await watched.jsonValue()
  expect(texts.length).toBeGreaterThan(5)
  expect(texts).toEqual(texts.toSorted((one, other) => one.length - other.length))
  expect(sent.length).toBeGreaterThan(5)
  expect(Math.max(...sent.map(({length}) => length))).toBeLessThan(1_000)

  await page.keyboard.press('Control+z')
  await shown.getByText(more.trim()).waitFor({state: 'detached'})
})

test("04 two editors see each other's typing on the page, even without our plugin", async () => {
  // Ben's Studio lacks our channel to the preview.
  const ben = await newsroom.open(own, 'Ben', {hasChannel: false})
  await title(anna).fill('Von Anna')
  await ben.shown.getByRole('heading', {level: 1, name: 'Von Anna'}).waitFor()
  await ben.page.getByTestId('field-lead').getByRole('textbox').fill('Von Ben.')
  await anna.shown.locator('.lead').getByText('Von Ben.').waitFor()
  await anna.shown.getByRole('heading', {level: 1, name: 'Von Anna'}).waitFor()
  await holdBack(ben.page)
  await ben.page.getByTestId('field-lead').getByRole('textbox').fill('Noch nicht gespeichert.')
  await ben.shown.locator('.lead').getByText('Noch nicht gespeichert.').waitFor()
  await anna.shown.locator('.lead').getByText('Von Ben.').waitFor()
  expect(ben.watched.foreign).toEqual([])
  await ben.context.close()
})

test('05 the page follows the perspective of the Studio, and the bar shows publishing', async () => {
  const {page, shown, bar} = anna
  await bar.getByText('Seit der Veröffentlichung geändert').waitFor()
  await choosePerspective(page, 'published')
  await bar.getByText('Veröffentlicht', {exact: true}).waitFor()
  await shown.getByRole('heading', {level: 1, name: own.title}).waitFor()
  await choosePerspective(page, 'drafts')
  await shown.getByRole('heading', {level: 1, name: 'Von Anna'}).waitFor()

  await publishSlip(page)
  await expect.poll(stored).toBeUndefined()
  await bar.getByText('Veröffentlicht', {exact: true}).waitFor()
  await shown.getByRole('heading', {level: 1, name: 'Von Anna'}).waitFor()
  expect(await shown.locator('body').evaluate(() => 'isTheSame' in globalThis)).toBe(true)
})

test('06 a malformed document is shown as far as possible, and recovers when mended', async () => {
  const {client} = newsroom
  const {shown, bar} = anna
  const published = await client.getDocument(own.id)
  const broken = {
    ...published,
    _id: own.draft,
    _type: 'article',
    title: 7,
    sections: [null, {_key: 's', body: 'Text'}],
  }
  await client.createOrReplace(broken)
  await shown.getByText('Ein erster Absatz').waitFor({state: 'detached'})
  await shown.locator('.lead').getByText('Von Ben.').waitFor()
  await expect.poll(() => bar.getByText(/Hinweise?$/).innerText()).toMatch(/^\d/)
  await client.delete(own.draft)
  await shown.getByText('Ein erster Absatz').waitFor()
  await shown.getByRole('heading', {level: 1, name: 'Von Anna'}).waitFor()
})

test('07 the page keeps edits while the lake is stopped, and the lake saves them afterwards', async () => {
  const {page, shown, bar, watched} = anna
  await title(anna).fill('Mit Lake')
  await expect.poll(stored).toMatchObject({title: 'Mit Lake'})
  const letGo = await holdBack(page)
  await title(anna).fill('Ohne Lake')
  await shown.getByRole('heading', {level: 1, name: 'Ohne Lake'}).waitFor()
  await newsroom.stopLake()
  letGo()
  await bar.getByText('Der Content Lake antwortet nicht.').waitFor()
  await shown.getByRole('heading', {level: 1, name: 'Ohne Lake'}).waitFor()
  await newsroom.startLake()
  await bar.getByText('Der Content Lake antwortet nicht.').waitFor({state: 'hidden'})
  await expect.poll(stored).toMatchObject({title: 'Ohne Lake'})
  await newsroom.client.patch(own.draft).set({lead: 'Von anderswo.'}).commit()
  await shown.locator('.lead').getByText('Von anderswo.').waitFor()
  // The browser console also reports the stopped lake.
  watched.complaints.splice(0)
})

async function choosePerspective(page: Page, name: string): Promise<void> {
  const button = page.getByTestId('global-perspective-menu-button')
  await chooseInMenu(button, page.getByTestId(`release-${name}`))
}

test('08 Presentation starts with the list of articles and follows a click to one', async () => {
  const {page, shown} = anna
  await page.goto(new URL('/studio/presentation', page.url()).href)
  const article = shown.getByRole('link', {name: 'Tokajew setzt auf Schießbefehl'})
  // The click works only once Presentation has connected to the page.
  await article.click()
  await shown.getByRole('heading', {level: 1, name: 'Tokajew setzt auf Schießbefehl'}).waitFor()
  await expect.poll(() => title(anna).inputValue()).toContain('Tokajew setzt auf')
})

/** Whether the page has not been reloaded since it was marked. */
const isTheSame = ({shown}: Desk) => shown.locator('body').evaluate(() => 'isTheSame' in globalThis)

async function goTo({page}: Desk, path: string): Promise<void> {
  await page.getByTestId('presentation-root').locator('input[value^="http"]').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(path)
  await page.keyboard.press('Enter')
}

test('09 another article opens without reloading the page, by URL and by link', async () => {
  const {page, shown} = anna
  const heading = (name: string) => shown.getByRole('heading', {level: 1, name})
  await shown.locator('sanity-visual-editing > *').first().waitFor({state: 'attached'})
  await shown.locator('body').evaluate(() => Object.assign(globalThis, {isTheSame: true}))
  await goTo(anna, `/${own.slug}`)
  await heading('Ohne Lake').waitFor()
  await expect.poll(() => title(anna).inputValue()).toBe('Ohne Lake')
  await title(anna).fill('Nach dem Wechsel')
  await heading('Nach dem Wechsel').waitFor()

  await shown.locator('main').evaluate((main, slug) => {
    const link = document.createElement('a')
    link.href = `/${slug}`
    link.textContent = 'Zum anderen'
    main.prepend(link)
  }, seeded.slug)
  await shown.getByRole('link', {name: 'Zum anderen'}).click()
  await heading('Tokajew setzt auf Schießbefehl').waitFor()
  await expect.poll(() => title(anna).inputValue()).toContain('Tokajew setzt auf')
  await clickOn(shown.locator('.lead'))
  await expect.poll(() => focusOf(page)).toMatchObject({field: 'field-lead'})
  expect(await isTheSame(anna)).toBe(true)
})

test('10 page and bar follow a release, and edits belong to it', async () => {
  const {client} = newsroom
  const {page, shown, bar} = anna
  const releaseId = 'rFruehling'
  await client.releases.create({releaseId, metadata: {title: 'Frühling', releaseType: 'asap'}})
  await client.createVersion({publishedId: own.id, baseId: own.draft, releaseId})
  await client.patch(`versions.${releaseId}.${own.id}`).set({title: 'Im Frühling'}).commit()
  await goTo(anna, `/${own.slug}`)
  await shown.getByRole('heading', {level: 1, name: 'Nach dem Wechsel'}).waitFor()
  await choosePerspective(page, releaseId)
  await shown.getByRole('heading', {level: 1, name: 'Im Frühling'}).waitFor()
  await bar.getByText('Im Release „Frühling“').waitFor()
  const letGo = await holdBack(page)
  await expect.poll(() => title(anna).inputValue()).toBe('Im Frühling')
  await title(anna).fill('Im späten Frühling')
  await shown.getByRole('heading', {level: 1, name: 'Im späten Frühling'}).waitFor()
  letGo()
  const version = () => client.getDocument(`versions.${releaseId}.${own.id}`)
  await expect.poll(version).toMatchObject({title: 'Im späten Frühling'})
  await choosePerspective(page, 'drafts')
  await shown.getByRole('heading', {level: 1, name: 'Nach dem Wechsel'}).waitFor()
  await bar.getByText('Seit der Veröffentlichung geändert').waitFor()
  expect(await isTheSame(anna)).toBe(true)
})

test('11 the bar uses the language of the Studio, not of the browser', async () => {
  const {page, bar, watched} = anna
  await page.getByText('Auf einer Seite zu sehen').waitFor()
  await bar.getByText('Keine Hinweise').waitFor()
  await page.getByTestId('language-en-US').click()
  await page.getByText('Used on one page').waitFor()
  await expect.poll(() => bar.locator('.problems').innerText()).toBe('No remarks')
  // Studio restarts in another language, and its last messages go to closed connections.
  watched.complaints.splice(0)
})

test('12 windows of other origins neither receive nor send edits', async () => {
  const {page, context, shown} = anna
  const article = seeded.slug
  await context.route('http://stranger.example/**', (route) =>
    route.fulfill({contentType: 'text/html', body: '<!doctype html><title>Stranger</title>'}),
  )
  const [stranger] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(() => void window.open('http://stranger.example/')),
  ])
  await stranger.waitForLoadState()
  const heard = await stranger.evaluateHandle((id) => {
    const messages: unknown[] = []
    const {port1, port2} = new MessageChannel()
    port1.addEventListener('message', ({data}) => messages.push(data))
    port1.start()
    addEventListener('message', ({data}) => messages.push(data))
    const studio = window.opener as Window
    studio.postMessage({type: 'newsdesk/page-shows', id}, '*', [port2])
    return messages
  }, seeded.id)
  await page.bringToFront()
  await title(anna).fill('Nur für die Vorschau')
  await shown.getByRole('heading', {level: 1, name: 'Nur für die Vorschau'}).waitFor()
  expect(await heard.jsonValue()).toEqual([])

  const address = new URL(article, newsroom.preview.url).href
  const [opened] = await Promise.all([
    stranger.waitForEvent('popup'),
    stranger.evaluate((url) => void Object.assign(globalThis, {opened: window.open(url)}), address),
  ])
  await opened.locator('sanity-visual-editing').waitFor({state: 'attached'})
  const origins = await opened.evaluateHandle(() => {
    const from: string[] = []
    addEventListener('message', ({origin}) => from.push(origin))
    return from
  })
  await stranger.evaluate(() => {
    const syn = {domain: 'sanity/channels', from: 'presentation', type: 'handshake/syn'}
    const {opened: preview} = globalThis as unknown as {opened: Window}
    for (const to of ['loaders', 'overlays', 'visual-editing']) {
      preview.postMessage({...syn, to, id: 'a', connectionId: 'a', data: {id: 'a'}}, '*')
    }
  })
  await opened.evaluate(() => postMessage('its own', location.origin))
  await expect.poll(() => origins.jsonValue()).toContain(new URL(address).origin)
  expect(await origins.jsonValue()).not.toContain('http://stranger.example')
  expect(await heard.jsonValue()).toEqual([])
  await opened.close()
  await stranger.close()
})

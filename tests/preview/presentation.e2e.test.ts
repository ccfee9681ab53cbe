import type {Locator, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, expect, onTestFinished, test} from 'vitest'

import {publish} from '../studio/newsroom.ts'
import {putCursor} from '../studio/put-cursor.ts'
import {focusOf} from './focus.ts'
import {expectCalm, startNewsroom, type Desk, type Newsroom} from './presentation.ts'
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

/** Clicks into the middle of what is shown: around a quotation its marks are none of it. */
async function clickOn(shown: Locator): Promise<void> {
  const {width = 0, height = 0} = (await shown.boundingBox()) ?? {}
  await shown.click({position: {x: width / 2, y: height / 2}})
}

/** Holds back what a Studio sends to be stored, until the test is over or lets it go. */
async function holdBack(page: Page): Promise<() => void> {
  const {promise: isOver, resolve: letGo} = Promise.withResolvers<void>()
  await page.route(/\/data\/actions\//, (route) => isOver.then(() => route.continue()))
  onTestFinished(() => letGo())
  return letGo
}

test('01 a click on the page opens its field in the form: title, lead, heading, paragraph, quotations', async () => {
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

test('02 what is typed is on the page before the lake has it, and the page is never loaded again', async () => {
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

test('03 two editors see on the page what the other types', async () => {
  const ben = await newsroom.open(own, 'Ben')
  await title(anna).fill('Von Anna')
  await ben.shown.getByRole('heading', {level: 1, name: 'Von Anna'}).waitFor()
  await ben.page.getByTestId('field-lead').getByRole('textbox').fill('Von Ben.')
  await anna.shown.locator('.lead').getByText('Von Ben.').waitFor()
  await anna.shown.getByRole('heading', {level: 1, name: 'Von Anna'}).waitFor()
  expect(ben.watched.foreign).toEqual([])
  await ben.context.close()
})

test('04 the perspective of the Studio is that of the page; publishing shows in the bar', async () => {
  const {page, shown, bar} = anna
  await bar.getByText('Seit der Veröffentlichung geändert').waitFor()
  await choosePerspective(page, 'published')
  await bar.getByText('Veröffentlicht', {exact: true}).waitFor()
  await shown.getByRole('heading', {level: 1, name: own.title}).waitFor()
  await choosePerspective(page, 'drafts')
  await shown.getByRole('heading', {level: 1, name: 'Von Anna'}).waitFor()

  await publish(page)
  await expect.poll(stored).toBeUndefined()
  await bar.getByText('Veröffentlicht', {exact: true}).waitFor()
  await shown.getByRole('heading', {level: 1, name: 'Von Anna'}).waitFor()
  expect(await shown.locator('body').evaluate(() => 'isTheSame' in globalThis)).toBe(true)
})

test('05 a document that is no article is shown as far as it is one, and mended', async () => {
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

test('06 the lake stops while somebody types: the bar says so, the page keeps what is typed, and the lake has it afterwards', async () => {
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
  // That a lake was gone is said in the console, too.
  watched.complaints.splice(0)
})

async function choosePerspective(page: Page, name: 'drafts' | 'published'): Promise<void> {
  await page.getByTestId('global-perspective-menu-button').click()
  await page.getByTestId(`release-${name}`).click()
}

test('07 Presentation begins with the list of articles, and goes along from there to an article', async () => {
  const {page, shown} = anna
  await page.goto(new URL('/studio/presentation', page.url()).href)
  const article = shown.getByRole('link', {name: 'Tokajew setzt auf Schießbefehl'})
  // A page that Presentation is not connected with cannot be clicked.
  await article.click()
  await shown.getByRole('heading', {level: 1, name: 'Tokajew setzt auf Schießbefehl'}).waitFor()
  await expect.poll(() => title(anna).inputValue()).toContain('Tokajew setzt auf')
})

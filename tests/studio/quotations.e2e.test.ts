import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {article, saved, startNewsroom} from './newsroom.ts'

const first = 'path=sections%255B_key%253D%253D%2522s0%2522%255D'
const view = 'inspect=newsdesk-quotations'

const editor = (page: Page) => page.getByTestId('pt-editor').first()
const listed = (page: Page) => page.getByTestId('quotation')

interface Annotated {
  markDefs: {_key: string; _type: string; source?: {_ref: string}; role?: string}[]
  children: {text: string; marks: string[]}[]
}

/** The first paragraph of the article as it is being edited. */
const paragraph = `*[_id == "drafts.${article.id}"][0].sections[0].body[0]{
  markDefs, children[]{text, marks}
}`

test('01 words are quoted by keyboard: selected, a source typed, done', async () => {
  const {client, open} = await startNewsroom()
  const {page, watched} = await open(`${article.path},${first}`)
  await editor(page)
    .getByText('Innerhalb von wenigen Tagen')
    .dblclick({position: {x: 20, y: 10}})
  await page.locator('[data-testid=action-button-quote]:visible').first().click()
  await page.getByTestId('quoted-sources').waitFor()
  await page.keyboard.type('Blin')
  await page.getByTestId('autocomplete-popover').getByText('Antony Blinken').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('[data-quotation=with-source]', {hasText: 'Innerhalb'}).waitFor()
  await page.keyboard.press('Escape')
  await saved(page)

  const {markDefs, children} = await client.fetch<Annotated>(paragraph)
  expect(markDefs).toMatchObject([{_type: 'quote', source: {_ref: 'source-antony-blinken'}}])
  expect(children.filter(({marks}) => marks.includes(markDefs[0]?._key ?? ''))).toEqual([
    {text: 'Innerhalb', marks: [markDefs[0]?._key]},
  ])
  expect(watched).toEqual({foreign: [], complaints: []})
})

test('02 a source that the article quotes already is one click, with its role', async () => {
  const {client, open} = await startNewsroom()
  const {page, watched} = await open(`${article.path},${first}`)
  await editor(page)
    .getByText('Innerhalb von wenigen Tagen')
    .dblclick({position: {x: 20, y: 10}})
  await page.locator('[data-testid=action-button-quote]:visible').first().click()
  await page.getByTestId('quoted-sources').getByText('Antony Blinken').click()
  const found = async () => (await client.fetch<Annotated | null>(paragraph))?.markDefs
  await expect
    .poll(found, {timeout: 10_000})
    .toMatchObject([{source: {_ref: 'source-antony-blinken'}, role: 'US-Außenminister'}])
  expect(watched).toEqual({foreign: [], complaints: []})
})

test('03 every quotation is listed in order, with what it lacks; a click opens that', async () => {
  const {open} = await startNewsroom()
  const {page, watched} = await open(`${article.path},${view}`)
  await page.getByText('13 Zitate, 9 unvollständig').first().waitFor()
  expect(await listed(page).count()).toBe(13)
  await expect
    .poll(() => listed(page).first().innerText(), {timeout: 15_000})
    .toMatch(
      /^„Ich habe den Befehl gegeben.*Kassym-Schomart Tokajew, Staatschef.*Fernsehansprache · 07.01.2022$/s,
    )
  const bandits = listed(page).nth(1)
  expect(await bandits.innerText()).toMatch(/„20.000 Banditen“.*Anlass fehlt.*Datum fehlt/s)
  await bandits.click()
  const occasion = page.getByTestId('popover-edit-dialog').getByRole('textbox').nth(1)
  await expect
    .poll(() => occasion.evaluate((field) => field === document.activeElement), {timeout: 10_000})
    .toBe(true)
  await occasion.fill('Fernsehansprache')
  await expect.poll(() => bandits.innerText(), {timeout: 10_000}).not.toContain('Anlass fehlt')
  expect(watched).toEqual({foreign: [], complaints: []})
})

test('04 an article without quotations says how to make one', async () => {
  const {open} = await startNewsroom()
  const {page, watched} = await open(`structure/in-work;new,template=article,${view}`)
  await page.getByText('Noch keine Zitate').waitFor()
  expect(watched.foreign).toEqual([])
})

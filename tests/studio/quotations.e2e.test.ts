// An editor quotes words, and finds every quotation beside the form.
import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {copyArticle} from './articles.ts'
import {goTo, shareNewsroom} from './newsroom.ts'
import {selectFirstWord} from './put-cursor.ts'

const newsroom = shareNewsroom()

const view = 'inspect=newsdesk-quotations'

const editor = (page: Page) => page.getByTestId('pt-editor').first()
const listed = (page: Page) => page.getByTestId('quotation')

interface Annotated {
  markDefs: {_key: string; _type: string; source?: {_ref: string}; role?: string}[]
  children: {text: string; marks: string[]}[]
}

/** The first paragraph of the article as it is being edited. */
const paragraph = `*[_id == $draft][0].sections[0].body[0]{markDefs, children[]{text, marks}}`

test('01 words are quoted by keyboard: selected, a source typed, done', async () => {
  const {client, open} = newsroom
  const {draft, section} = await copyArticle(client)
  const {page} = await open(section)
  await selectFirstWord(page, 'Innerhalb von wenigen Tagen')
  await page.locator('[data-testid=action-button-quote]:visible').first().click()
  await page.getByTestId('quoted-sources').waitFor()
  await page.keyboard.type('Blin')
  await page.getByTestId('autocomplete-popover').getByText('Antony Blinken').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('[data-quotation=with-source]', {hasText: 'Innerhalb'}).waitFor()
  await page.keyboard.press('Escape')
  const stored = () => client.fetch<Annotated>(paragraph, {draft})
  await expect.poll(stored).toMatchObject({markDefs: [{source: {_ref: 'source-antony-blinken'}}]})
  const {markDefs, children} = await client.fetch<Annotated>(paragraph, {draft})
  expect(markDefs).toMatchObject([{_type: 'quote', source: {_ref: 'source-antony-blinken'}}])
  expect(children.filter(({marks}) => marks.includes(markDefs[0]?._key ?? ''))).toEqual([
    {text: 'Innerhalb', marks: [markDefs[0]?._key]},
  ])
})

test('02 a source that the article quotes already is one click, with its role', async () => {
  const {client, open} = newsroom
  const {draft, section} = await copyArticle(client)
  const {page} = await open(section)
  await selectFirstWord(page, 'Innerhalb von wenigen Tagen')
  await page.locator('[data-testid=action-button-quote]:visible').first().click()
  await page.getByTestId('quoted-sources').getByText('Antony Blinken').click()
  const found = async () => (await client.fetch<Annotated | null>(paragraph, {draft}))?.markDefs
  await expect
    .poll(found)
    .toMatchObject([{source: {_ref: 'source-antony-blinken'}, role: 'US-Außenminister'}])
})

test('03 every quotation is listed in order, with its missing fields; a click opens one', async () => {
  const {client, open} = newsroom
  const {path} = await copyArticle(client)
  const {page} = await open(`${path},${view}`)
  await page.getByText('13 Zitate, 9 unvollständig').first().waitFor()
  expect(await listed(page).count()).toBe(13)
  await expect
    .poll(() => listed(page).first().innerText())
    .toMatch(
      /^„Ich habe den Befehl gegeben.*Kassym-Schomart Tokajew, Staatschef.*Fernsehansprache · 07.01.2022$/s,
    )
  const bandits = listed(page).nth(1)
  expect(await bandits.innerText()).toMatch(/„20.000 Banditen“.*Anlass fehlt.*Datum fehlt/s)
  await bandits.click()
  const occasion = page.getByTestId('popover-edit-dialog').getByRole('textbox').nth(1)
  await expect.poll(() => occasion.evaluate((field) => field === document.activeElement)).toBe(true)
  await occasion.fill('Fernsehansprache')
  await expect.poll(() => bandits.innerText()).not.toContain('Anlass fehlt')
})

test('04 an article without quotations says how to make one', async () => {
  const {page} = await newsroom.open(`structure/in-work;new,template=article,${view}`)
  await page.getByText('Noch keine Zitate').waitFor()
  expect(await listed(page).count()).toBe(0)
})

test('05 every quotation of the seeded text shows its source', async () => {
  const {client, open} = newsroom
  const {id, path} = await copyArticle(client)
  const {page} = await open(path)
  const sections = await client.fetch<{_key: string; sources: string[]}[]>(
    `*[_id == $id][0].sections[]{
      _key, "sources": body[].markDefs[_type == "quote"].source->name
    }`,
    {id},
  )
  expect(sections.flatMap(({sources}) => sources)).toHaveLength(13)
  for (const {_key, sources} of sections) {
    const place = encodeURIComponent(encodeURIComponent(`sections[_key=="${_key}"]`))
    await goTo(page, `${path},path=${place}`)
    const quoted = editor(page).locator('[data-quotation]')
    await expect.poll(() => quoted.count()).toBe(sources.length)
    await expect.poll(() => editor(page).locator('[data-quotation=without-source]').count()).toBe(0)
    const shown = page.locator('[data-ui=Tooltip__card]')
    for (let n = 0; n < sources.length; n += 1) {
      await quoted.nth(n).hover()
      await expect
        .poll(() => shown.allInnerTexts())
        .toContainEqual(expect.stringContaining(sources[n] ?? '?'))
    }
  }
})

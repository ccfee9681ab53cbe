// An editor quotes words, and finds every quotation beside the form.
import type {Page} from 'playwright-core'
import {expect, onTestFinished, test} from 'vitest'

import {copyArticle, createArticle} from './articles.ts'
import {goTo, pressPublish, shareNewsroom} from './newsroom.ts'
import {pressUntil} from './press.ts'
import {selectWord} from './put-cursor.ts'

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

test('01 an editor quotes words with the keyboard: select, type a source, confirm', async () => {
  const {client, open} = newsroom
  const {draft, section} = await copyArticle(client)
  const {page} = await open(section)
  await selectWord(page, 'Innerhalb von wenigen Tagen')
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

test('02 a source already quoted in the article is chosen by one click, with its role', async () => {
  const {client, open} = newsroom
  const {draft, section} = await copyArticle(client)
  const {page} = await open(section)
  await selectWord(page, 'Innerhalb von wenigen Tagen')
  await page.locator('[data-testid=action-button-quote]:visible').first().click()
  await page.getByTestId('quoted-sources').getByText('Antony Blinken').click()
  const found = async () => (await client.fetch<Annotated | null>(paragraph, {draft}))?.markDefs
  await expect
    .poll(found)
    .toMatchObject([{source: {_ref: 'source-antony-blinken'}, role: 'US-Außenminister'}])
})

test('03 the list shows every quotation in order with missing fields, and opens one on click', async () => {
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

test('04 the list explains how to make a quotation when there is none', async () => {
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

/** The fields of the open form that are not fully visible without scrolling. */
const cutOff = (page: Page) =>
  page.getByTestId('quotation-form').evaluate((form) => {
    let frame = form.parentElement
    while (frame && !/auto|scroll/.test(getComputedStyle(frame).overflowY))
      frame = frame.parentElement
    const {top, bottom} = (frame ?? document.documentElement).getBoundingClientRect()
    const room = {top: Math.max(top, 0), bottom: Math.min(bottom, innerHeight)}
    return Array.from(form.querySelectorAll('input, textarea'))
      .filter((field) => {
        const box = field.getBoundingClientRect()
        return box.top < room.top || box.bottom > room.bottom
      })
      .map(({id}) => id)
  })

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')

test('06 an editor quotes a new speaker by name and publishes article and source', async () => {
  const {client, open} = newsroom
  const {id, draft, section} = await createArticle(client, {}, 'draft')
  const {page} = await open(section)
  await page.setViewportSize({width: 1280, height: 800})
  onTestFinished(() => page.setViewportSize({width: 1400, height: 1000}))
  await selectWord(page, 'Der Minister hat')
  await page.locator('[data-testid=action-button-quote]:visible').first().click()
  await expect.poll(() => focused(page)).toMatch(/source/)
  await expect.poll(() => cutOff(page)).toEqual([])
  const name = `Anna Beispiel ${id}`
  await page.keyboard.type(name)
  await page.getByRole('button', {name: `„${name}“ neu anlegen`}).click()
  await expect.poll(() => focused(page)).toMatch(/role$/)
  await expect.poll(() => cutOff(page)).toEqual([])
  await page.keyboard.type('Bürgermeisterin')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Richtfest')
  await page.keyboard.press('Escape')
  const found = async () => (await client.fetch<Annotated | null>(paragraph, {draft}))?.markDefs
  await expect
    .poll(found)
    .toMatchObject([{_type: 'quote', role: 'Bürgermeisterin', occasion: 'Richtfest'}])

  // A second quotation block of the same speaker takes over the known facts.
  await page.keyboard.press('ArrowRight')
  await page.locator('[data-testid=quote-insert-menu-button]:visible').first().click()
  await expect.poll(() => focused(page)).toMatch(/text$/)
  await expect.poll(() => cutOff(page)).toEqual([])
  await page.keyboard.type('Wir bauen um')
  await page.getByTestId('quoted-sources').getByText(name).click()
  await expect.poll(() => focused(page)).toMatch(/occasion$/)
  await expect.poll(() => cutOff(page)).toEqual([])
  const block = () =>
    client.fetch('*[_id == $draft][0].sections[0].body[_type == "quote"][0]', {draft})
  await expect
    .poll(block)
    .toMatchObject({text: 'Wir bauen um', role: 'Bürgermeisterin', source: {_weak: true}})

  const companions = page.getByTestId('companions')
  await pressUntil(
    async () => void (await pressPublish(page)),
    () => companions.isVisible(),
  )
  await companions.getByRole('button', {name: 'Zusammen veröffentlichen'}).click()
  const published = () =>
    client.fetch('*[_id == $id][0].sections[0].body[_type == "quote"][0].source->{name, kind}', {
      id,
    })
  await expect.poll(published).toEqual({name, kind: 'person'})
})

// An editor searches and orders lists, and sees them change.
import {expect, test} from 'vitest'

import {createArticle} from './articles.ts'
import {shareNewsroom, textField} from './newsroom.ts'

const newsroom = shareNewsroom()
const firstLines = (texts: string[]) => texts.map((text) => text.split('\n')[0])

/** Opens a list, and returns a function that reads its titles. */
const listed = async (path: string) => {
  const {page} = await newsroom.open(path)
  const pane = page.getByTestId('document-list-pane')
  const titles = () => pane.getByTestId('default-preview__header').allInnerTexts().then(firstLines)
  return {page, pane, titles}
}

test('01 an editor searches a list by a word of the text and clears the search', async () => {
  const {client} = newsroom
  const {id} = await createArticle(client, {title: 'Hafenfest', lead: 'Mit „Feuerschlucker“.'})
  await createArticle(client, {title: 'Marktplatz'})
  const {page, titles} = await listed('structure/article')
  await expect.poll(titles).toEqual(expect.arrayContaining(['Hafenfest', 'Marktplatz']))
  const search = page.getByRole('combobox', {name: 'Liste durchsuchen'})
  await search.fill('feuerschl')
  await expect.poll(titles).toEqual(['Hafenfest'])
  await page.getByTestId('document-list-pane').getByText('Hafenfest').click()
  await expect.poll(() => textField(page, 'title').inputValue()).toBe('Hafenfest')
  await search.fill('')
  await expect.poll(titles).toEqual(expect.arrayContaining(['Hafenfest', 'Marktplatz']))
  expect(page.url()).toContain(id)
})

test('02 an editor orders a list by title, and the order persists', async () => {
  const {client} = newsroom
  await createArticle(client, {title: 'Zebra', publishedAt: '2026-11-22T10:00:00.000Z'})
  await createArticle(client, {title: 'Ahorn', publishedAt: '2026-11-21T10:00:00.000Z'})
  const {page, titles} = await listed('structure/article')
  const places = async () => {
    const found = await titles()
    return [found.indexOf('Zebra'), found.indexOf('Ahorn')]
  }
  await expect.poll(places).toEqual([0, 1])
  await page.getByTestId('pane-context-menu-button').first().click()
  await page.getByRole('menuitem', {name: 'Titel', exact: true}).click()
  await expect.poll(async () => (await places())[1]).toBe(0)
  await page.getByText('Quellen', {exact: true}).click()
  await page.getByText('Alle Artikel', {exact: true}).click()
  await expect.poll(async () => (await places())[1]).toBe(0)
})

test('03 a list shows kicker and date, and follows changes of others', async () => {
  const {client} = newsroom
  const {id} = await createArticle(client, {kicker: 'Hochwasser', title: 'Pegel steigt'})
  const {pane, titles} = await listed('structure/article')
  const row = pane.locator(`a[href*="${id}"]`)
  await expect.poll(() => row.innerText()).toMatch(/Pegel steigt\s+Hochwasser · 20\.11\.2026/)
  await client.patch(id).set({title: 'Pegel fällt', kicker: 'Rhein'}).commit()
  await expect.poll(() => row.innerText()).toMatch(/Pegel fällt\s+Rhein · 20\.11\.2026/)
  await client.delete(id)
  await expect.poll(titles).not.toContain('Pegel fällt')
})

test('04 the global search finds a source by name and an article by a quoted word', async () => {
  const title = 'Streit über die „Ampel“'
  await createArticle(newsroom.client, {title})
  const {page} = await newsroom.open('structure/in-work')
  await page.getByTestId('studio-search').click()
  await page.locator('input:focus').waitFor()
  await page.keyboard.type('blink')
  await page.getByTestId('search-results').getByText('Antony Blinken').click()
  await expect.poll(() => textField(page, 'name').inputValue()).toBe('Antony Blinken')
  await page.getByTestId('studio-search').click()
  await page.locator('input:focus').fill('ampel')
  await page.getByTestId('search-results').getByText(title).click()
  await expect.poll(() => textField(page, 'title').inputValue()).toBe(title)
})

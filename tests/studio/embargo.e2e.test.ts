// Forms and lists show an embargo until the publication time.
import {expect, test} from 'vitest'

import {createArticle} from './articles.ts'
import {publish, shareNewsroom, textField} from './newsroom.ts'

const newsroom = shareNewsroom()

const german = 'Gesperrt bis 1. Januar 2099, 11:00 Uhr'
const publishedAt = '2099-01-01T10:00:00.000Z'

test('01 form and lists show the end of an embargo, without an error', async () => {
  const {id} = await createArticle(newsroom.client, {title: 'Haushalt', publishedAt})
  const {page} = await newsroom.open(`structure/published;${id}`)
  const list = page.getByTestId('articles-published')
  await expect.poll(() => list.innerText()).toContain(german)
  await page.locator('[data-ui=Badge]', {hasText: german}).waitFor()
  await page.getByRole('tab', {name: 'Veröffentlichung'}).click()
  const notice = page.getByRole('status').filter({hasText: german})
  await expect.poll(() => notice.innerText()).toContain('Dann erscheint er von selbst.')
  expect(await page.getByTestId('input-validation-icon-error').count()).toBe(0)
})

test("02 Studio's own lists show the end of an embargo", async () => {
  const {id} = await createArticle(newsroom.client, {title: 'Wahlabend', publishedAt})
  const {page} = await newsroom.open('structure/article')
  const row = page.getByTestId('document-list-pane').locator(`a[href*="${id}"]`)
  await expect.poll(() => row.innerText()).toContain(german)
})

test('03 an embargo is shown in English', async () => {
  const {id} = await createArticle(newsroom.client, {title: 'Budget', publishedAt})
  const {page} = await newsroom.open('structure/in-work', 'Kim')
  await page.getByTestId('language-en-US').click()
  await newsroom.open(`structure/article;${id}`, 'Kim')
  const english = 'Embargoed until January 1, 2099, 11:00'
  const row = page.getByTestId('document-list-pane').locator(`a[href*="${id}"]`)
  await expect.poll(() => row.innerText()).toContain(english)
  await page.locator('[data-ui=Badge]', {hasText: english}).waitFor()
})

test('04 the notice disappears by itself when the embargo ends', async () => {
  const soon = new Date(Date.now() + 12_000).toISOString()
  const {id} = await createArticle(newsroom.client, {title: 'Gleich', publishedAt: soon})
  const {page} = await newsroom.open(`structure/published;${id}`)
  const row = page.getByTestId('article-row').filter({hasText: 'Gleich'})
  await row.waitFor()
  await expect.poll(() => row.innerText()).not.toContain('Gesperrt')
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(soon))
  await expect.poll(() => row.innerText()).toContain('veröffentlicht')
})

test('05 an update date in the future is rejected', async () => {
  const updatedAt = '2099-01-02T10:00:00.000Z'
  const {path} = await createArticle(newsroom.client, {title: 'Zu früh', updatedAt}, 'draft')
  const {page} = await newsroom.open(path)
  await expect.poll(() => textField(page, 'title').inputValue()).toBe('Zu früh')
  await page.getByRole('tab', {name: 'Veröffentlichung'}).click()
  const field = page.getByTestId('field-updatedAt')
  await field.getByTestId('input-validation-icon-error').hover()
  await page.getByText('Der Stand liegt in der Zukunft').first().waitFor()
})

test('06 an article that is published under embargo is said to be held back', async () => {
  const {id, path} = await createArticle(newsroom.client, {title: 'Etat', publishedAt}, 'draft')
  const {page} = await newsroom.open(path)
  await expect.poll(() => textField(page, 'title').inputValue()).toBe('Etat')
  await publish(page)
  const toast = page.locator('[data-ui=Toast]')
  await toast.filter({hasText: '„Etat“ ist fertig und wird zurückgehalten'}).waitFor()
  expect((await toast.allInnerTexts()).join()).toContain(german)
  expect(await toast.filter({hasText: 'ist veröffentlicht'}).count()).toBe(0)
  expect(await newsroom.client.getDocument(id)).toMatchObject({publishedAt})
})

// An editor reads history, restores a version, and works in a release.
import type {Page} from 'playwright-core'
import {expect, onTestFinished, test} from 'vitest'

import {createArticle} from './articles.ts'
import {goTo, publishSlip, shareNewsroom, textField} from './newsroom.ts'
import {pressUntil} from './press.ts'

const newsroom = shareNewsroom()
const get = (id: string) => newsroom.client.getDocument<{title: string}>(id)

/** An article that was published as "Erster Stand" and again as "Zweiter Stand", with a draft after that. */
async function createHistory() {
  const own = await createArticle(newsroom.client, {title: 'Erster Stand'})
  const {page} = await newsroom.open(own.path, 'Anna')
  // Until then the form still shows the previous article.
  await expect.poll(() => textField(page, 'slug').inputValue()).toBe(own.id)
  await textField(page, 'title').fill('Zweiter Stand')
  await expect.poll(() => get(own.draft)).toMatchObject({title: 'Zweiter Stand'})
  await publishSlip(page)
  await expect.poll(() => get(own.id)).toMatchObject({title: 'Zweiter Stand'})
  await textField(page, 'title').fill('Dritter Stand')
  await expect.poll(() => get(own.draft)).toMatchObject({title: 'Dritter Stand'})
  return {own, page}
}

test('01 an editor sees changes with authors, opens a revision, and restores it', async () => {
  const {own, page} = await createHistory()
  await goTo(page, `${own.path},inspect=sanity%2Fstructure%2Fhistory`)
  const entriesOn = (tab: Page) => tab.getByTestId('timeline-item-button')
  const shownOn = async (tab: Page) =>
    new Set((await entriesOn(tab).allInnerTexts()).map((text) => text.split('\n')[1]))
  // A draft has its own history, and the published document another one.
  await expect
    .poll(() => shownOn(page))
    .toEqual(new Set(['Bearbeitet', 'Entwurf erstellt', 'Veröffentlicht']))
  // Another tab is used, because a tab keeps its perspective.
  const tab = await page.context().newPage()
  onTestFinished(() => tab.close())
  const history = `${own.path},inspect=sanity%2Fstructure%2Fhistory?perspective=published`
  await tab.goto(`${newsroom.lake.studio}${history}`)
  await expect.poll(() => shownOn(tab)).toEqual(new Set(['Veröffentlicht Entwurf', 'Erstellt']))
  await entriesOn(tab).filter({hasText: 'Erstellt'}).last().click()
  await expect.poll(() => textField(tab, 'title').inputValue()).toBe('Erster Stand')
  await tab.getByRole('button', {name: 'Wiederherstellen'}).click()
  await tab.getByRole('button', {name: 'Bestätigen'}).click()
  await expect.poll(() => get(own.draft)).toMatchObject({title: 'Erster Stand'})
  expect(await get(own.id)).toMatchObject({title: 'Zweiter Stand'})
})

test('02 an editor compares the draft with the published article and reverts one change', async () => {
  const {own, page} = await createHistory()
  await goTo(page, `${own.path},inspect=sanity%2Fstructure%2Fhistory`)
  await page.getByRole('tab', {name: 'Änderungen überprüfen'}).click()
  const changes = page.getByTestId('review-changes-pane').last()
  await changes.getByText('Bis', {exact: true}).waitFor()
  await expect.poll(() => changes.innerText()).toMatch(/Titel\s+ZweiDritter Stand/)
})

test('03 an article edited in a release is seen in its perspective and published with it', async () => {
  const {client} = newsroom
  const own = await createArticle(client, {title: 'Vor der Wahl'})
  const {page} = await newsroom.open(own.path, 'Anna')
  await expect.poll(() => textField(page, 'title').inputValue()).toBe('Vor der Wahl')
  const create = page.getByTestId('create-new-release-button')
  await pressUntil(
    async () => {
      if (!(await create.isVisible()))
        await page.getByTestId('global-perspective-menu-button').click()
    },
    async () => (await create.isVisible()) && (await create.isEnabled()),
  )
  await create.click()
  const name = `Wahlabend ${own.id.slice(-4)}`
  await page.getByTestId('release-form-title').fill(name)
  await page.getByTestId('submit-release-button').click()
  await page.getByRole('button', {name: /^Zu.* Release hinzufügen/}).click()
  const find = () => client.fetch<string | null>('*[metadata.title == $name][0].name', {name})
  await expect.poll(find).not.toBeNull()
  const release = await find()
  // The form shows the version only once it exists.
  await expect.poll(() => get(`versions.${release}.${own.id}`)).toBeDefined()
  const title = textField(page, 'title')
  await expect.poll(() => title.isEditable()).toBe(true)
  await title.fill('Nach der Wahl')
  await expect
    .poll(() => get(`versions.${release}.${own.id}`))
    .toMatchObject({title: 'Nach der Wahl'})
  expect(await get(own.draft)).toBeUndefined()
  // The release is not published before the change is explained, here as an update.
  await page.getByTestId('release-change').getByRole('button', {name: 'Jetzt sagen'}).click()
  await page.getByTestId('explanation').waitFor()
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect.poll(() => get(`versions.${release}.${own.id}`)).toHaveProperty('updatedAt')
  await page.getByTestId('document-header-Veröffentlicht-chip').click()
  await expect.poll(() => title.inputValue()).toBe('Vor der Wahl')

  await goTo(page, `releases/${release}`)
  await page.getByTestId('document-table-card').getByText('Nach der Wahl').waitFor()
  await page.getByTestId('publish-all-button').click()
  await page.getByTestId('confirm-button').click()
  await expect.poll(() => get(own.id)).toMatchObject({title: 'Nach der Wahl'})

  // Check the published release on a fresh page. A pending answer of the previous page would
  // never arrive.
  await page.reload({waitUntil: 'commit'})
  const plan = await page.waitForResponse(/\/subscriptions\/project\//)
  await plan.finished()
  await page.getByTestId('retention-policy-card').waitFor()
  await page.getByText('Nach der Wahl').first().waitFor()
})

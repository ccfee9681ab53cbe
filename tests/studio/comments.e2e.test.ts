// Editors comment on words and assign tasks.
import type {Locator, Page} from 'playwright-core'
import {expect, onTestFinished, test} from 'vitest'

import {createArticle, paragraph} from './articles.ts'
import {shareNewsroom, textField, type Desk} from './newsroom.ts'
import {selectWord} from './put-cursor.ts'
import {watch} from './watch.ts'

const newsroom = shareNewsroom()

/** A client for the dataset in which Studio keeps comments and tasks. */
const kept = () => newsroom.client.withConfig({dataset: 'production-comments'})

const threads = (page: Page) => page.getByTestId('comments-list').getByTestId('comments-list-item')

/** Loads a path of the Studio in another tab of an editor's browser. */
async function load({context}: Desk, path: string): Promise<Page> {
  const page = await context.newPage()
  const {foreign, complaints} = watch(page, new URL(newsroom.lake.url).origin)
  onTestFinished(async () => {
    await page.close()
    expect({foreign, complaints}).toEqual({foreign: [], complaints: []})
  })
  await page.goto(`${newsroom.lake.studio}${path}`)
  return page
}

/** Writes into a comment, and sends it. */
async function write(place: Page | Locator, page: Page, ...texts: string[]): Promise<void> {
  await place.getByTestId('comment-input-editable').last().click()
  for (const text of texts) {
    await page.keyboard.type(text, {delay: 20})
    if (!text.startsWith('@')) continue
    await page.getByTestId('comments-mentions-menu').getByText(text.slice(1)).waitFor()
    await page.keyboard.press('Enter')
  }
  await place.getByTestId('comment-input-send-button').last().click()
}

test('01 an editor comments on a paragraph with a mention, and another answers and resolves it', async () => {
  const text = 'Dreizehn Menschen sind verletzt worden.'
  const own = await createArticle(newsroom.client, {
    sections: [{_type: 'section', _key: 's0', body: [paragraph(text)]}],
  })
  // An editor who has opened the Studio can be mentioned by those who open it later.
  const ben = await newsroom.open('', 'Ben')
  await ben.page.getByRole('link', {name: 'Redaktion'}).waitFor()
  const anna = await newsroom.open(own.section, 'Anna')
  const {page} = anna
  await selectWord(page, text)
  await page.getByTestId('inline-comment-button').click()
  await write(page, page, 'Stimmt die Zahl, ', '@Ben', '?')
  await threads(page).getByText('Stimmt die Zahl').waitFor()
  const stored = () =>
    kept().fetch<object[]>(
      `*[_type == "comment" && target.document._ref == $id] | order(_createdAt){
         authorId, status, "mentions": message[].children[_type == "mention"].userId}`,
      {id: own.id},
    )
  expect(await stored()).toMatchObject([{authorId: 'u-Anna', status: 'open', mentions: ['u-Ben']}])

  // Studio looks for the dataset of comments when it is loaded: this is the first comment of all.
  const inspected = `${own.path},inspect=sanity%2Fcomments`
  const bens = await load(ben, inspected)
  const thread = threads(bens).first()
  await thread.getByText('Stimmt die Zahl').waitFor()
  await thread.getByText('@Ben').waitFor()
  await thread.getByText('Dreizehn').first().waitFor()
  await write(thread, bens, 'Ja, sagt die Polizei.')
  // Anna sees the answer without any action.
  await threads(page).getByText('Ja, sagt die Polizei.').waitFor()
  await expect.poll(stored).toHaveLength(2)

  await thread.hover()
  await bens.getByTestId('comments-list-item-status-button').first().click()
  await bens.getByText('Noch keine offenen Kommentare').waitFor()
  await expect.poll(stored).toMatchObject([{status: 'resolved'}, {status: 'resolved'}])

  const again = await load(anna, inspected)
  await again.getByText('Noch keine offenen Kommentare').waitFor()
  await again.getByRole('button', {name: 'Offen', exact: true}).click()
  await again.getByRole('menuitem', {name: 'Gelöste Kommentare'}).click()
  await threads(again).getByText('Ja, sagt die Polizei.').waitFor()
})

test('02 a task is assigned, opened by its assignee, and completed', async () => {
  const own = await createArticle(newsroom.client)
  const ben = await newsroom.open('', 'Ben')
  await ben.page.getByRole('link', {name: 'Redaktion'}).waitFor()
  const carla = await newsroom.open(own.path, 'Carla')
  const {page} = carla
  const tasks = () =>
    kept().fetch<object[]>(
      '*[_type == "tasks.task" && target.document._ref == $id]{title, status, assignedTo, authorId}',
      {id: own.id},
    )
  // A task belongs to the document whose form is open.
  await textField(page, 'title').waitFor()
  await page.getByTestId('tasks-toolbar').click()
  await page.getByRole('button', {name: 'Neue Aufgabe', exact: true}).click()
  await page.getByPlaceholder('Aufgabentitel').fill('Zahlen prüfen')
  await page.getByText('Zuständige Person auswählen').click()
  await page.getByRole('menuitem', {name: 'Ben'}).click()
  await page.getByRole('button', {name: 'Aufgabe erstellen', exact: true}).click()
  await page.getByTestId('tasks-list-item').getByText('Zahlen prüfen').waitFor()
  await page.getByRole('button', {name: '1 offene Aufgabe'}).waitFor()
  const task = {title: 'Zahlen prüfen', assignedTo: 'u-Ben', authorId: 'u-Carla'}
  expect(await tasks()).toEqual([{...task, status: 'open'}])

  const bens = await load(ben, '')
  await bens.getByTestId('tasks-toolbar').click()
  await bens.getByRole('tab', {name: 'Zugewiesen'}).click()
  const item = bens.getByTestId('tasks-list-item').getByRole('button', {name: 'Zahlen prüfen'})
  await item.click()
  await bens.getByText('hat diese Aufgabe erstellt').waitFor()
  await bens.getByRole('button', {name: 'Aufgaben', exact: true}).click()
  await item.click()
  await bens.getByRole('button', {name: 'Zu erledigen'}).click()
  await bens.getByRole('menuitem', {name: 'Erledigt'}).click()
  await expect.poll(tasks).toEqual([{...task, status: 'closed'}])

  // Carla sees the change, and finds the task again.
  await page.getByRole('button', {name: '1 offene Aufgabe'}).waitFor({state: 'detached'})
  const again = await load(carla, own.path)
  await again.getByTestId('tasks-toolbar').click()
  await again.getByRole('tab', {name: 'Aktives Dokument'}).click()
  await again.getByText('Erledigt').click()
  await again.getByTestId('tasks-list-item').getByText('Zahlen prüfen').waitFor()
})

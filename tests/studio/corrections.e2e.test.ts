// An editor chooses the kind of a change, and finds its corrections again.
import {expect, test} from 'vitest'

import {createArticle} from './articles.ts'
import {publish, shareNewsroom, textField} from './newsroom.ts'

const newsroom = shareNewsroom()

interface Article {
  _rev: string
  title: string
  updatedAt?: string
  corrections?: {text: string; date: string}[]
}

const sentence = 'In einer früheren Fassung hieß es 30 Millionen. Richtig sind 13 Millionen.'

test('01 the keys 2 and Enter publish an update, and Escape publishes nothing', async () => {
  const {client, open} = newsroom
  const own = await createArticle(client, {title: 'Haushalt'})
  const {page} = await open(own.path)
  await textField(page, 'title').fill('Haushalt 2027')
  await expect
    .poll(() => client.getDocument<Article>(own.draft))
    .toMatchObject({title: 'Haushalt 2027'})
  const question = page.getByRole('dialog').getByRole('radiogroup')

  await publish(page)
  await question.waitFor()
  await page.keyboard.press('Escape')
  await question.waitFor({state: 'detached'})
  expect((await client.getDocument<Article>(own.id))?.title).toBe('Haushalt')

  await publish(page)
  await question.waitFor()
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  const published = () => client.getDocument<Article>(own.id)
  await expect.poll(async () => (await published())?.title).toBe('Haushalt 2027')
  const {updatedAt = '', corrections} = (await published()) ?? {}
  expect(Math.abs(Date.now() - Date.parse(updatedAt))).toBeLessThan(60_000)
  expect(corrections).toBeUndefined()
})

test('02 a correction needs a sentence, which is stored in the article', async () => {
  const {client, open} = newsroom
  const own = await createArticle(client, {title: 'Etat'})
  const {page} = await open(own.path)
  await textField(page, 'lead').fill('Der Etat beträgt 13 Millionen Euro.')
  await publish(page)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radiogroup').waitFor()
  await page.keyboard.press('3')
  const go = dialog.getByRole('button', {name: 'Veröffentlichen'})
  await dialog.getByRole('textbox').waitFor()
  expect(await go.isDisabled()).toBe(true)
  await expect
    .poll(() => dialog.getByRole('textbox').evaluate((field) => field === document.activeElement))
    .toBe(true)
  await page.keyboard.type(sentence)
  await page.keyboard.press('Enter')
  const stored = () => client.getDocument<Article>(own.id)
  await expect.poll(async () => (await stored())?.corrections).toMatchObject([{text: sentence}])
  expect(await stored()).not.toHaveProperty('updatedAt')
  await page.getByRole('tab', {name: 'Veröffentlichung'}).click()
  await page.getByTestId('field-corrections').getByText(sentence).waitFor()
  const {page: list} = await open('structure/corrections')
  await list.getByTestId('corrections').getByText(sentence).waitFor()
})

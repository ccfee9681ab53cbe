import {expect, test} from 'vitest'

import {article, saved, startNewsroom, textField} from './newsroom.ts'

test('01 an editor opens the article, changes its title and publishes it', async () => {
  const {client, open} = await startNewsroom()
  const {page, watched} = await open(article.path)
  await textField(page, 'title').fill('Kasachstan kommt nicht zur Ruhe')
  await saved(page)
  await page.getByRole('button', {name: 'Veröffentlichen'}).click()
  const title = () => client.fetch<string>('*[_id == $id][0].title', {id: article.id})
  await expect.poll(title, {timeout: 10_000}).toBe('Kasachstan kommt nicht zur Ruhe')
  expect(await client.getDocument(article.draft)).toBeUndefined()
  expect(watched).toEqual({foreign: [], complaints: []})
})

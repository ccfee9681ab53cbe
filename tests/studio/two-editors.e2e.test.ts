import {expect, test} from 'vitest'

import {article, startNewsroom, textField} from './newsroom.ts'

test('01 two editors see each other, and what the other types', async () => {
  const {client, open} = await startNewsroom()
  const [anna, ben] = await Promise.all([
    open(article.path, 'Anna'),
    open(article.path, 'Jörg Bär'),
  ])
  await textField(anna.page, 'title').click()
  const avatar = ben.page.getByTestId('document-panel-scroller').getByLabel('Anna').first()
  await avatar.waitFor()

  await textField(anna.page, 'title').fill('Von Anna')
  await expect.poll(() => textField(ben.page, 'title').inputValue()).toBe('Von Anna')
  await textField(ben.page, 'kicker').fill('Von Jörg')
  await expect.poll(() => textField(anna.page, 'kicker').inputValue()).toBe('Von Jörg')
  await expect
    .poll(() => client.getDocument(article.draft))
    .toMatchObject({title: 'Von Anna', kicker: 'Von Jörg'})
  const authors = async () => {
    const url = `/data/history/production/transactions/${article.draft}?excludeContent=true`
    const lines = (await client.request<string>({url})).trim().split('\n')
    return new Set(lines.map((line) => (JSON.parse(line) as {author: string}).author))
  }
  await expect.poll(authors).toEqual(new Set(['u-Anna', 'u-J_f6_rg_20_B_e4_r']))

  await anna.context.close()
  await avatar.waitFor({state: 'detached'})
  expect([anna.watched, ben.watched]).toEqual([
    {foreign: [], complaints: []},
    {foreign: [], complaints: []},
  ])
})

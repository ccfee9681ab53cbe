// The lists of the desk, the statements of a source, and both languages.
import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {copyArticle, createArticle} from './articles.ts'
import {article, shareNewsroom} from './newsroom.ts'

const newsroom = shareNewsroom()

/** Returns a function that reads the rows of a list. */
const rows = (page: Page, list: string) => () =>
  page.getByTestId(`articles-${list}`).getByTestId('article-row').allInnerTexts()

const draft = (id: string, fields: object) => ({
  _id: `drafts.${id}`,
  _type: 'article',
  language: 'de',
  slug: {_type: 'slug', current: id},
  publishedAt: '2026-11-20T10:00:00.000Z',
  ...fields,
})

test('01 articles are listed by state: in progress, published, changed since', async () => {
  const {client, open} = newsroom
  await client.create(draft('neu', {title: 'Neu', topics: ['Verkehr', 'Köln']}))
  const {page} = await open('structure/in-work')
  await expect.poll(rows(page, 'in-work')).toEqual([expect.stringMatching(/^Neu\n.*\nEntwurf$/s)])

  const published = await client.getDocument(article.id)
  await client.create({
    ...published,
    ...draft(article.id, {title: 'Überarbeitet'}),
    _rev: undefined,
  })
  await expect
    .poll(rows(page, 'in-work'))
    .toEqual([
      expect.stringMatching(/Überarbeitet\n.*\nEntwurf neuer$/s),
      expect.stringMatching(/^Neu\n/),
    ])

  await page.getByRole('link', {name: 'Veröffentlicht', exact: true}).click()
  await expect
    .poll(rows(page, 'published'))
    .toEqual([expect.stringMatching(/Tokajew setzt.*08.01.2022\nEntwurf neuer$/s)])
  await page.getByRole('link', {name: 'Zuletzt geändert'}).click()
  await expect.poll(rows(page, 'changed')).toHaveLength(2)

  await page.getByRole('link', {name: 'Nach Thema'}).click()
  await page.getByTestId('topics').getByText('Köln').click()
  await page.getByTestId('document-list-pane').getByText('Neu').waitFor()
  expect(await page.getByTestId('document-list-pane').getByText('Überarbeitet').count()).toBe(0)
})

test("02 a source's statements appear below its form and follow the articles", async () => {
  const {client, open} = newsroom
  const source = {_id: 'source-erika', _type: 'source', name: 'Erika Muster', kind: 'person'}
  await client.create(source)
  const quote = (text: string) => ({
    _type: 'quote',
    _key: text,
    text,
    source: {_type: 'reference', _ref: source._id},
  })
  const body = [quote('Dazu sage ich etwas.'), quote('Und noch etwas.')]
  const own = await createArticle(client, {sections: [{_type: 'section', _key: 's0', body}]})
  const {page} = await open(`structure/source;${source._id}`)
  const statements = page.getByTestId('statements')
  await statements.getByText('2 Äußerungen in einem Artikel').waitFor()
  await statements.getByText('„Und noch etwas.“').waitFor()
  await client
    .patch(own.id)
    .insert('after', 'sections[0].body[-1]', [quote('Dazu sage ich nichts.')])
    .commit()
  await statements.getByText('„Dazu sage ich nichts.“').waitFor()
  await page.getByRole('link', {name: 'Agenturen'}).click()
  await page.getByTestId('document-list-pane').getByText('AFP').waitFor()
  expect(await page.getByTestId('document-list-pane').getByText('Blinken').count()).toBe(0)
})

test('03 the desk, its lists and forms are available in English', async () => {
  const {path} = await copyArticle(newsroom.client)
  const {page} = await newsroom.open(path)
  const shown = (text: string) => page.getByText(text, {exact: true}).first().waitFor()
  await shown('13 Zitate, 9 unvollständig')
  await page.getByTestId('language-en-US').click()
  const english = ['13 quotations, 9 incomplete', '50 characters, recommended up to 80']
  const places = ['Newsroom', 'In progress', 'All articles', 'Article', 'Headline', 'Publish']
  for (const text of [...english, ...places]) await shown(text)
  await page.getByTestId('language-de-DE').click()
  for (const text of ['Redaktion', 'In Arbeit', 'Artikel', 'Titel']) await shown(text)
  expect(await page.getByTestId('language-en-US').count()).toBe(1)
})

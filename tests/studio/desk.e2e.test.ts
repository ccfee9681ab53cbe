import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {article, startNewsroom} from './newsroom.ts'

/** What the rows of a list say, as often as it is looked. */
const rows = (page: Page, list: string) => () =>
  page.getByTestId(`articles-${list}`).getByTestId('article-row').allInnerTexts()

const patience = {timeout: 15_000}

const draft = (id: string, fields: object) => ({
  _id: `drafts.${id}`,
  _type: 'article',
  language: 'de',
  slug: {_type: 'slug', current: id},
  publishedAt: '2026-11-20T10:00:00.000Z',
  ...fields,
})

test('01 articles by state: what is in work, what readers see, what is newer than that', async () => {
  const {client, open} = await startNewsroom()
  await client.create(draft('neu', {title: 'Neu', topics: ['Verkehr', 'Köln']}))
  const {page, watched} = await open('structure/in-work')
  await expect
    .poll(rows(page, 'in-work'), patience)
    .toEqual([expect.stringMatching(/^Neu\n.*\nEntwurf$/s)])

  const published = await client.getDocument(article.id)
  await client.create({
    ...published,
    ...draft(article.id, {title: 'Überarbeitet'}),
    _rev: undefined,
  })
  await expect
    .poll(rows(page, 'in-work'), patience)
    .toEqual([
      expect.stringMatching(/Überarbeitet\n.*\nEntwurf neuer$/s),
      expect.stringMatching(/^Neu\n/),
    ])

  await page.getByRole('link', {name: 'Veröffentlicht', exact: true}).click()
  await expect
    .poll(rows(page, 'published'), patience)
    .toEqual([expect.stringMatching(/Tokajew setzt.*08.01.2022\nEntwurf neuer$/s)])
  await page.getByRole('link', {name: 'Zuletzt geändert'}).click()
  await expect.poll(rows(page, 'changed'), patience).toHaveLength(2)

  await page.getByRole('link', {name: 'Nach Thema'}).click()
  await page.getByTestId('topics').getByText('Köln').click()
  await page.getByTestId('document-list-pane').getByText('Neu').waitFor()
  expect(await page.getByTestId('document-list-pane').getByText('Überarbeitet').count()).toBe(0)
  expect(watched).toEqual({foreign: [], complaints: []})
}, 120_000)

test('02 what a source has said stands below its form, and changes with the articles', async () => {
  const {client, open} = await startNewsroom()
  const {page, watched} = await open('structure/source;source-kassym-schomart-tokajew')
  const statements = page.getByTestId('statements')
  await statements.getByText('8 Äußerungen in einem Artikel').waitFor()
  await statements.getByText('„20.000 Banditen“').waitFor()
  await client
    .patch(article.id)
    .insert('after', 'sections[0].body[-1]', [
      {
        _type: 'quote',
        _key: 'neu',
        text: 'Dazu sage ich nichts.',
        source: {_type: 'reference', _ref: 'source-kassym-schomart-tokajew'},
      },
    ])
    .commit()
  await statements.getByText('„Dazu sage ich nichts.“').waitFor()
  await page.getByRole('link', {name: 'Agenturen'}).click()
  await page.getByTestId('document-list-pane').getByText('AFP').waitFor()
  expect(await page.getByTestId('document-list-pane').getByText('Blinken').count()).toBe(0)
  expect(watched).toEqual({foreign: [], complaints: []})
}, 120_000)

test('03 everything can be had in English', async () => {
  const {open} = await startNewsroom()
  const {page, watched} = await open(article.path)
  const shown = (text: string) => page.getByText(text, {exact: true}).first().waitFor()
  await shown('13 Zitate, 9 unvollständig')
  await page.getByTestId('language-en-US').click()
  const english = ['13 quotations, 9 incomplete', '50 characters, recommended up to 80']
  const places = ['Newsroom', 'In progress', 'All articles', 'Article', 'Headline', 'Publish']
  for (const text of [...english, ...places]) await shown(text)
  await page.getByTestId('language-de-DE').click()
  for (const text of ['Redaktion', 'In Arbeit', 'Artikel', 'Titel']) await shown(text)
  expect(watched).toEqual({foreign: [], complaints: []})
}, 120_000)

import {expect, test} from 'vitest'

import {article, saved, startNewsroom, textField} from './newsroom.ts'

const publish = {name: 'Veröffentlichen', exact: true}

interface Article {
  _id: string
  title: string
  publishedAt: string
  slug: {current: string}
  formerSlugs?: string[]
}

test('01 a new article: first section, slug with German letters, published at that moment', async () => {
  const {client, open} = await startNewsroom()
  const {page, watched} = await open('structure/in-work')
  await page.getByText('Nichts in Arbeit').waitFor()
  await page.getByRole('link', {name: 'Neuer Artikel'}).click()
  await textField(page, 'title').fill('Größere Übung für Straßenmusiker')
  await page.getByRole('button', {name: 'Generieren'}).click()
  await textField(page, 'lead').fill('Ein Vorspann.')
  await saved(page)

  const [draft] = await client.fetch<(Article & {sections: {_key: string}[]})[]>(
    '*[_type == "article" && _id in path("drafts.**")]',
  )
  expect(draft?.slug.current).toBe('groessere-uebung-fuer-strassenmusiker')
  expect(draft?.sections).toHaveLength(1)
  const body = [
    {
      _type: 'block',
      _key: 'b',
      style: 'normal',
      markDefs: [],
      children: [{_type: 'span', _key: 's', text: 'Text.', marks: []}],
    },
  ]
  await client
    .patch(draft?._id ?? '')
    .set({'sections[0].body': body})
    .commit()

  const before = Date.now()
  await page.getByRole('button', publish).click()
  const id = draft?._id.replace('drafts.', '') ?? ''
  await expect.poll(() => client.getDocument(id), {timeout: 15_000}).toBeDefined()
  const published = await client.getDocument<Article>(id)
  expect(Date.parse(published?.publishedAt ?? '')).toBeGreaterThanOrEqual(before - 1000)
  expect(published?.formerSlugs).toBeUndefined()
  await page.getByText('Nichts in Arbeit').waitFor()
  expect(watched).toEqual({foreign: [], complaints: []})
})

test('02 a slug that changes becomes a former one, and what is typed while publishing is kept', async () => {
  const {client, open} = await startNewsroom()
  const {page, watched} = await open(article.path)
  await textField(page, 'slug').fill('kasachstan-unruhen')
  await page.getByRole('button', publish).click()
  await textField(page, 'kicker').press('End')
  await textField(page, 'kicker').pressSequentially(' heute', {delay: 30})
  const stored = () => client.getDocument<Article>(article.id)
  await expect
    .poll(async () => (await stored())?.slug.current, {timeout: 15_000})
    .toBe('kasachstan-unruhen')
  expect(await stored()).toMatchObject({
    formerSlugs: ['kasachstan-proteste'],
    publishedAt: expect.stringMatching(/^2022-01-08/),
  })

  // Whatever was typed too late for it is in the next draft.
  const kicker = `*[_id in ["drafts.${article.id}", "${article.id}"]] | order(_id desc)[0].kicker`
  await expect
    .poll(() => client.fetch<string>(kicker), {timeout: 10_000})
    .toBe('Proteste in Kasachstan heute')

  await textField(page, 'slug').fill('kasachstan-proteste')
  await saved(page)
  await page.getByRole('button', publish).click()
  await expect
    .poll(async () => (await stored())?.formerSlugs, {timeout: 15_000})
    .toEqual(['kasachstan-unruhen'])
  expect(watched).toEqual({foreign: [], complaints: []})
})

test('03 what does not hold is not published, and the editor is told', async () => {
  const {client, open} = await startNewsroom()
  const {page, watched} = await open(article.path)
  await textField(page, 'title').fill('')
  await saved(page)
  await expect
    .poll(() => page.getByRole('button', publish).isDisabled(), {timeout: 10_000})
    .toBe(true)
  await textField(page, 'title').fill('x'.repeat(111))
  await page.getByText('111 Zeichen: 1 über der Grenze von 110').waitFor()
  expect((await client.getDocument<Article>(article.id))?.title).toContain('Tokajew')
  expect(watched).toEqual({foreign: [], complaints: []})
})

test('04 a duplicate has no address yet', async () => {
  const {client, open} = await startNewsroom()
  const {page} = await open(article.path)
  await textField(page, 'title').waitFor()
  await page.getByTestId('action-menu-button').last().click()
  await page.getByRole('menuitem', {name: 'Duplizieren'}).click()
  const copies = () =>
    client.fetch<Article[]>('*[_type == "article" && _id in path("drafts.**")]{slug, formerSlugs}')
  await expect.poll(copies, {timeout: 10_000}).toEqual([{slug: null, formerSlugs: null}])
})

// An editor refers to sources, crops pictures, and runs queries.
import type {Locator, Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {fields} from '@newsdesk/testing/pictures'
import {createArticle} from './articles.ts'
import {pressPublish, shareNewsroom, textField} from './newsroom.ts'
import {chooseFound, pressUntil} from './press.ts'

const newsroom = shareNewsroom()

/** Drags from a position by some pixels. */
async function drag(page: Page, handle: Locator, right: number, down: number): Promise<void> {
  await handle.hover()
  await page.mouse.down()
  const box = await handle.boundingBox()
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2]
  await page.mouse.move(x + right, y + down, {steps: 4})
  await page.mouse.up()
}

test('01 an editor adds an author by search', async () => {
  const {client} = newsroom
  await client.create({_id: 'source-erika', _type: 'source', name: 'Erika Muster', kind: 'person'})
  const own = await createArticle(client)
  const {page} = await newsroom.open(own.path)
  await page.getByTestId('group-tab-credits').click()
  const authors = page.getByTestId('field-authors')
  await authors.getByRole('button', {name: 'Element hinzufügen'}).click()
  const source = authors.getByTestId('reference-input').getByRole('combobox')
  await chooseFound(source, 'Erika', 'Erika Muster')
  const author = () => client.fetch('*[_id == $id][0].authors[0]->name', {id: own.draft})
  await expect.poll(author).toBe('Erika Muster')
  await authors.getByText('Erika Muster').waitFor()
})

test('02 an editor creates a source where it is needed and publishes both', async () => {
  const {client} = newsroom
  const own = await createArticle(client)
  const {page} = await newsroom.open(own.path)
  await page.getByTestId('group-tab-credits').click()
  const authors = page.getByTestId('field-authors')
  await authors.getByRole('button', {name: 'Element hinzufügen'}).click()
  await authors.getByRole('button', {name: 'Neu anlegen'}).click()
  const form = page.getByTestId('document-pane').last()
  // Each step waits for its effect, because a form that is still rendering may lose a click.
  const name = `Max Neumann ${own.id.slice(-4)}`
  const made = () => client.fetch('*[name == $name]{kind, "slug": slug.current}', {name})
  await form.getByTestId('field-name').getByRole('textbox').fill(name)
  await expect.poll(made).toHaveLength(1)
  await form.getByRole('button', {name: 'Erzeugen'}).click()
  const slug = name.toLowerCase().replaceAll(' ', '-')
  await expect.poll(made).toMatchObject([{slug}])
  await form.getByTestId('field-kind').getByText('Person').click()
  await expect.poll(made).toMatchObject([{kind: 'person', slug}])
  const author = () => client.fetch('*[_id == $id][0].authors[0]->name', {id: own.draft})
  await pressUntil(
    async () => void (await pressPublish(form)),
    async () => (await author()) === name,
  )
})

test('03 an editor crops a picture and sets its focal point', async () => {
  const {client} = newsroom
  const own = await createArticle(client)
  const {page} = await newsroom.open(own.path)
  await expect.poll(() => textField(page, 'title').isEditable()).toBe(true)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'felder.jpg',
      mimeType: 'image/jpeg',
      buffer: await (await fields(1_200, 800)).jpeg().toBuffer(),
    })
  await page.getByTestId('hotspot-image-input').waitFor()
  await textField(page, 'image.alt').fill('Vier Felder')
  await expect
    .poll(() => client.getDocument(own.draft))
    .toMatchObject({image: {alt: 'Vier Felder'}})
  await page.getByTestId('options-menu-edit-details').click()
  const dialog = page.getByRole('dialog')
  const image = () =>
    client.fetch<Record<string, Record<string, number>>>('*[_id == $id][0].image{crop, hotspot}', {
      id: own.draft,
    })
  // Shrink the focal circle, then move the left crop edge inwards.
  await drag(page, dialog.locator('svg circle').first(), -100, -60)
  await expect.poll(async () => (await image())['hotspot']?.['width']).toBeLessThan(0.9)
  await drag(page, dialog.locator('[class*=CropHandleInteractionArea]').nth(3), 100, 0)
  await expect.poll(async () => (await image())['crop']?.['left']).toBeGreaterThan(0.1)
  await pressUntil(
    () => page.keyboard.press('Escape'),
    () => dialog.isHidden(),
  )
})

test('04 Vision runs a query and shows its result', async () => {
  await createArticle(newsroom.client, {title: 'Für die Abfrage'})
  const {page} = await newsroom.open('vision')
  const query = page.getByTestId('vision-query-editor').locator('.cm-content')
  await query.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('*[_type == "article" && title == "Für die Abfrage"]{title}')
  const vision = page.getByTestId('vision-root')
  await vision.getByRole('button', {name: 'Abfragen', exact: true}).click()
  const result = page.getByTestId('vision-result')
  await expect.poll(() => result.innerText()).toMatch(/title:\s*Für die Abfrage/)
})

test('05 quick typing in two forms side by side is saved in both', async () => {
  const {client} = newsroom
  const source = await client.create({_type: 'source', name: 'Nachbar', kind: 'person'})
  const authors = [{_type: 'reference', _key: 'a0', _ref: source._id}]
  const own = await createArticle(client, {title: 'Wahl', authors})
  const {page} = await newsroom.open(`${own.path};${source._id},type=source`)
  const [title, name] = [textField(page, 'title'), textField(page, 'name')]
  await expect.poll(() => title.isEditable()).toBe(true)
  await expect.poll(() => name.isEditable()).toBe(true)
  // The texts are filled at once, because Studio moves the focus between two keys while forms open.
  await title.fill('Wahl h')
  await title.fill('Wahl heute')
  await name.fill('Nachbarin')
  const drafts = [own.draft, `drafts.${source._id}`]
  await expect
    .poll(() =>
      client.fetch('*[_id in $drafts] | order(_type){"text": coalesce(title, name)}.text', {
        drafts,
      }),
    )
    .toEqual(['Wahl heute', 'Nachbarin'])
})

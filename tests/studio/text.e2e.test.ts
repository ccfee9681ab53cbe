// An editor writes, links, quotes and pastes text.
import {expect, test} from 'vitest'

import {fields} from '@newsdesk/testing/pictures'
import {createArticle, paragraph, type OwnArticle} from './articles.ts'
import {pasteHtml} from './paste.ts'
import {shareNewsroom} from './newsroom.ts'
import {putCursor, selectWord} from './put-cursor.ts'
import {fromGoogleDocs, fromWord} from './pasted.ts'
import {chooseFound} from './press.ts'

const newsroom = shareNewsroom()

/** The text in the lake, without keys. */
async function bodyOf({draft}: OwnArticle): Promise<unknown> {
  return newsroom.client.fetch(
    `*[_id == $draft][0].sections[0].body[]{
      _type, style, listItem, level, text, "source": source._ref, "alt": alt, "picture": asset._ref,
      "spans": children[]{text, "marks": marks[@ in ["strong", "em"]]},
      "links": markDefs[_type == "link"].href, "marks": count(markDefs)
    }`,
    {draft},
  )
}

const block = (text: string | object[], more: object = {}) => ({
  _type: 'block',
  style: 'normal',
  spans: typeof text === 'string' ? [{text}] : text,
  ...more,
})

/** Opens the text of a new article, the cursor at its end. */
async function openText() {
  const own = await createArticle(newsroom.client, {
    sections: [{_type: 'section', _key: 's0', body: [paragraph('Der Minister sprach gestern.')]}],
  })
  const {page} = await newsroom.open(own.section)
  const place = page.getByTestId(/^breadcrumb-item-der/)
  await expect.poll(() => place.innerText()).toContain('Der Minister sprach')
  await putCursor(page, 'Der Minister sprach gestern.', 'after')
  return {own, page}
}

test('01 an editor types paragraphs, bold, italic, a list and a subheading', async () => {
  const {own, page} = await openText()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('Wichtig')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' und ')
  await page.keyboard.press('Control+i')
  await page.keyboard.type('leise')
  await page.keyboard.press('Control+i')
  await page.keyboard.press('Enter')
  await page.locator('[data-testid=action-button-bullet]:visible').first().click()
  await page.keyboard.type('Erstens')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Zweitens')
  await expect
    .poll(() => bodyOf(own))
    .toMatchObject([
      block('Der Minister sprach gestern.'),
      block([
        {text: 'Wichtig', marks: ['strong']},
        {text: ' und ', marks: []},
        {text: 'leise', marks: ['em']},
      ]),
      block('Erstens', {listItem: 'bullet', level: 1}),
      block('Zweitens', {listItem: 'bullet', level: 1}),
    ])
})

test('02 an editor links words', async () => {
  const {own, page} = await openText()
  await selectWord(page, 'Der Minister sprach gestern.', 'gestern')
  const button = page.locator('[data-testid=action-button-link]:visible')
  // A narrow toolbar moves the button into its menu.
  if ((await button.count()) === 0)
    await page.getByTestId('pt-editor').getByTestId('action-menu-button').click()
  await button
    .or(page.getByRole('menuitem', {name: 'Link'}))
    .first()
    .click()
  const target = page.getByTestId('popover-edit-dialog').getByRole('textbox')
  await target.fill('https://example.com/rede')
  await expect
    .poll(() => bodyOf(own))
    .toMatchObject([
      {
        links: ['https://example.com/rede'],
        spans: [{text: 'Der Minister sprach '}, {text: 'gestern'}, {text: '.'}],
      },
    ])
})

test('03 an editor inserts a quotation block with words and a source', async () => {
  const {own, page} = await openText()
  await page.locator('[data-testid=quote-insert-menu-button]:visible').first().click()
  const dialog = page.getByRole('dialog').last()
  await dialog.getByLabel('Wortlaut').fill('Dazu sage ich nichts.')
  const source = dialog.getByTestId('reference-input').first().getByRole('combobox')
  await chooseFound(source, 'Blin', 'Antony Blinken')
  await expect
    .poll(() => bodyOf(own))
    .toMatchObject([
      block('Der Minister sprach gestern.'),
      {_type: 'quote', text: 'Dazu sage ich nichts.', source: 'source-antony-blinken'},
    ])
  await page.keyboard.press('Escape')
  const shown = page.getByTestId('quote-block')
  await expect.poll(() => shown.innerText()).toMatch(/„Dazu sage ich nichts\.“\s+Antony Blinken/)
})

test('04 an editor inserts a picture at the cursor, with alternative text', async () => {
  const {own, page} = await openText()
  await page.locator('[data-testid=picture-insert-menu-button]:visible').first().click()
  const dialog = page.getByRole('dialog').last()
  await dialog
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'im-text.jpg',
      mimeType: 'image/jpeg',
      buffer: await (await fields(600, 400)).jpeg().toBuffer(),
    })
  await dialog.getByTestId('hotspot-image-input').waitFor()
  await dialog.getByLabel('Alternativtext').fill('Vier Felder')
  await expect
    .poll(() => bodyOf(own))
    .toMatchObject([
      block('Der Minister sprach gestern.'),
      {
        _type: 'picture',
        alt: 'Vier Felder',
        picture: expect.stringMatching(/^image-.*-600x400-jpg$/),
      },
    ])
})

test('05 text pasted from Word keeps its structure only', async () => {
  const {own, page} = await openText()
  await page.keyboard.press('Enter')
  await pasteHtml(page, fromWord)
  await expect
    .poll(() => bodyOf(own))
    .toEqual([
      expect.objectContaining({spans: [{text: 'Der Minister sprach gestern.', marks: []}]}),
      ...pastedBlocks,
    ])
})

test('06 text pasted from Google Docs keeps its structure only', async () => {
  const {own, page} = await openText()
  await page.keyboard.press('Enter')
  await pasteHtml(page, fromGoogleDocs)
  await expect
    .poll(() => bodyOf(own))
    .toEqual([
      expect.objectContaining({spans: [{text: 'Der Minister sprach gestern.', marks: []}]}),
      ...pastedBlocks,
    ])
})

test('07 an editor undoes typed and pasted text step by step, and redoes it', async () => {
  const {own, page} = await openText()
  await page.keyboard.type(' Heute')
  await expect.poll(() => bodyOf(own)).toMatchObject([block('Der Minister sprach gestern. Heute')])
  await pasteHtml(page, '<p>Eingefügt.</p>')
  const both = block('Der Minister sprach gestern. HeuteEingefügt.')
  await expect.poll(() => bodyOf(own)).toMatchObject([both])
  await page.keyboard.press('Control+z')
  await expect.poll(() => bodyOf(own)).toMatchObject([block('Der Minister sprach gestern. Heute')])
  await page.keyboard.press('Control+z')
  await expect.poll(() => bodyOf(own)).toMatchObject([block('Der Minister sprach gestern.')])
  await page.keyboard.press('Control+y')
  await expect.poll(() => bodyOf(own)).toMatchObject([block('Der Minister sprach gestern. Heute')])
})

/** The expected content of both pasted texts in the lake. */
const pastedBlocks = [
  {style: 'h3', spans: [{text: 'Zwischentitel', marks: []}]},
  {
    spans: [
      {text: 'Ein Satz mit ', marks: []},
      {text: 'fetten', marks: ['strong']},
      {text: ' und ', marks: []},
      {text: 'kursiven', marks: ['em']},
      {text: ' Worten und ', marks: []},
      {text: 'einem Link', marks: []},
      {text: '.', marks: []},
    ],
    links: ['https://example.com/'],
    marks: 1,
  },
  {listItem: 'bullet', level: 1, spans: [{text: 'Erster Punkt', marks: []}]},
  {listItem: 'bullet', level: 1, spans: [{text: 'Zweiter Punkt', marks: []}]},
].map((expected) =>
  Object.assign(
    {
      _type: 'block',
      style: 'normal',
      listItem: null,
      level: null,
      text: null,
      source: null,
      alt: null,
      picture: null,
      links: [],
      marks: 0,
    },
    expected,
  ),
)

// An editor finds a quotation by its words, from anywhere, and exports a list of quotations.
import {readFileSync} from 'node:fs'

import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {copyArticle, createArticle, paragraph} from './articles.ts'
import {shareNewsroom} from './newsroom.ts'

const newsroom = shareNewsroom()

const quote = (_key: string, text: string, fields: object = {}) => ({
  _type: 'quote',
  _key,
  text,
  source: {_type: 'reference', _ref: 'source-antony-blinken'},
  ...fields,
})

/** An article with a quotation at its end, below more text than fits on a screen. */
const quoting = (text: string, fields: object = {}) => ({
  sections: [
    {
      _type: 'section',
      _key: 's0',
      body: [
        ...Array.from({length: 30}, (_, n) => paragraph(`Absatz ${n} über vieles.`, `b${n}`)),
        quote('q0', text, fields),
      ],
    },
  ],
})

/** The words of the quotation whose form is open. */
const openedWords = (page: Page) => page.getByTestId(/^field-sections.*text$/).getByRole('textbox')

test('01 the global search leads to the quotation that contains the words', async () => {
  const {client, open} = newsroom
  await createArticle(client, {title: 'Hafencity', ...quoting('Ein Leuchtturm der Stadt')})
  const {page} = await open('structure/in-work')
  await page.getByTestId('studio-search').click()
  await page.locator('input:focus').fill('leuchttur')
  await page.getByTestId('search-results').getByText('Hafencity').click()
  await expect.poll(() => openedWords(page).inputValue()).toBe('Ein Leuchtturm der Stadt')
  await page.keyboard.press('Escape')
})

test('02 the search of a list finds annotated words', async () => {
  const {client, open} = newsroom
  await copyArticle(client)
  const {page} = await open('structure/article')
  await page.getByRole('combobox', {name: 'Liste durchsuchen'}).fill('terroristen')
  const found = page.getByTestId('document-list-pane').getByTestId('default-preview__header')
  await expect
    .poll(async () => (await found.allInnerTexts()).map((text) => text.split(' ')[0]))
    .toEqual(['Tokajew', 'Tokajew'])
  await found.first().click()
  await page.getByTestId('popover-edit-dialog').getByText('Quelle').first().waitFor()
  await page.keyboard.press('Escape')
})

test('03 all quotations are listed, filtered, opened at their place, and exported as CSV', async () => {
  const {client, open} = newsroom
  const said = {saidOn: '2019-03-04', occasion: 'Rede', role: '=Präsident'}
  const own = await createArticle(client, {title: 'Am Kai', ...quoting('Nur, wer "ja" sagt', said)})
  const {page} = await open('structure/statements')
  const rows = page.getByTestId('statement')
  await rows.first().waitFor()
  await page.getByTestId('statements-from').fill('3.2019')
  await page.getByTestId('statements-to').fill('2019')
  await expect.poll(() => rows.count()).toBe(1)
  await expect.poll(() => rows.innerText()).toMatch(/Nur, wer "ja" sagt.*Antony Blinken.*Am Kai/s)
  const saved = page.waitForEvent('download')
  await page.getByTestId('statements-export').click()
  const file = await saved
  expect(file.suggestedFilename()).toMatch(/^zitate-[\d-]+\.csv$/)
  const [head, row] = readFileSync(await file.path(), 'utf8').split('\r\n')
  expect(head).toMatch(/^\uFEFFWortlaut,Quelle,/)
  expect(row).toBe(
    `"Nur, wer ""ja"" sagt",Antony Blinken,'=Präsident,Rede,2019-03-04,,,Am Kai,${own.id},2026-11-20T10:00:00.000Z,Veröffentlicht,`,
  )
  await rows.click()
  await expect.poll(() => openedWords(page).inputValue()).toBe('Nur, wer "ja" sagt')
  await client.patch(own.id).set({'sections[0].body[_key=="q0"].saidOn': '2020-01-01'}).commit()
  await expect.poll(() => rows.count()).toBe(0)
  await page.getByText('Kein Zitat passt dazu').waitFor()
})

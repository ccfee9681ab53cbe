// An editor drops texts on a list, reads what became of them, and decides about the quotations that were found.
import {readFileSync} from 'node:fs'

import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {fixtures} from '../ingest/newsroom.ts'
import {shareNewsroom} from './newsroom.ts'

const newsroom = shareNewsroom()

const agencyText = `---
id: urn:test:rat
title: Der Rat stimmt für das Gleis
description: Gebaut wird in drei Jahren.
---
„Das ist ein guter Tag für den Hafen“, sagte Bürgermeisterin Eva Lindner am Dienstag.

Das Gleis koste „mehr als erwartet“, kritisierte Oppositionsführer Jan Brehm.
`

/** Drops files on an element as a browser does. */
async function drop(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const packed = Object.entries(files).map(
    ([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const,
  )
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const [name, base64] of all)
      transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name))
    return transfer
  }, packed)
  const area = page.getByTestId('import-area')
  await area.dispatchEvent('dragenter', {dataTransfer: data})
  await page.getByText('Dateien hier ablegen').waitFor()
  await area.dispatchEvent('drop', {dataTransfer: data})
}

test('01 dropped files become drafts, bad files are explained, and found quotations are suggested', async () => {
  const {client, open} = newsroom
  const {page} = await open('structure/in-work')
  await page.getByTestId('import-area').waitFor()
  await drop(page, {
    'rat.md': Buffer.from(agencyText),
    'wort.docx': readFileSync(fixtures('texts/docx/01-feuerwehr.docx')),
    'defekt.json': Buffer.from('{"uri": '),
  })
  const dialog = page.getByTestId('import-dialog')
  await dialog.getByText('2 Texte importiert · 1 Datei nicht lesbar').waitFor()
  const outcomes = await dialog.getByTestId('import-outcome').allInnerTexts()
  expect(outcomes.toSorted()).toEqual([
    expect.stringMatching(/^Der Rat stimmt für das Gleis\s+neuer Entwurf\s+2 Zitate gefunden/),
    expect.stringMatching(/neuer Entwurf/),
    expect.stringMatching(/^defekt\.json\s+Die Datei ist beschädigt/),
  ])

  const [draft] = await client.fetch<{_id: string; quotes: number}[]>(
    `*[title == "Der Rat stimmt für das Gleis"]{_id, "quotes": count(sections[].body[].markDefs[_type == "quote"])}`,
  )
  expect(draft).toMatchObject({_id: expect.stringMatching(/^drafts\.import-/), quotes: 0})

  await dialog.getByText('Der Rat stimmt für das Gleis').click()
  await dialog.waitFor({state: 'detached'})
  const form = page.getByTestId('open-quotations').filter({hasText: '2 Zitate zu prüfen'})
  await form.first().waitFor()

  // A refused suggestion stays refused after the tab was loaded again, and the count falls.
  await page.getByRole('button', {name: 'Zitate finden'}).last().click()
  await page.getByText('Noch 2 Vorschläge').first().waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
    .toBe('suggestion')
  await page.keyboard.press('Delete')
  const memory = `*[_type == "foundQuotations" && article == $article][0]{open, "refused": count(refused)}`
  const article = draft?._id.replace('drafts.', '')
  await expect.poll(() => client.fetch(memory, {article})).toEqual({open: 1, refused: 1})
  await page.reload()
  await page.getByText('1 Zitat zu prüfen').first().waitFor()
})

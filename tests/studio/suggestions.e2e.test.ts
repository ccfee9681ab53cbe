// An editor accepts, changes and rejects suggested quotations of an agency text by keyboard.
import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {createArticle, paragraph} from './articles.ts'
import {shareNewsroom} from './newsroom.ts'

const newsroom = shareNewsroom()

const texts = [
  'US-Außenminister Antony Blinken warnte am Freitag vor einer Eskalation. „Wir beobachten die Lage mit großer Sorge“, sagte Blinken bei einer Pressekonferenz in Washington.',
  'Landwirtin Rosa Anzinger ist wütend: „Da oben hat keiner eine Ahnung.“ Der Film „Der letzte Acker“ erzählt davon.',
  'Es sei „fünf vor zwölf“, rief jemand dazwischen. Die „Reform“ kommt ihrer Ansicht nach zu spät. „Wer zahlt das alles?“',
]

const quotations = `*[_id == $id][0].sections[0].body[]{"found": markDefs[_type == "quote"]{
  "name": source->name, role, occasion, saidOn,
  "words": array::join(^.children[^._key in marks].text, "")
}}.found[]`

interface Stored {
  readonly name: string
  readonly words: string
}

const current = (page: Page) => page.locator('[data-testid=suggestion][aria-current=true]')

/** Waits for the suggestion with these words to be the one that takes keys. */
async function expectCurrent(page: Page, words: RegExp): Promise<void> {
  await expect.poll(() => current(page).innerText()).toMatch(words)
  await expect
    .poll(() => current(page).evaluate((card) => card === document.activeElement))
    .toBe(true)
}

test('01 one key accepts a suggestion in an agency text', async () => {
  const {client, open} = newsroom
  const {id, path} = await createArticle(client, {
    sections: [
      {_type: 'section', _key: 's0', body: texts.map((text, n) => paragraph(text, `b${n}`))},
    ],
  })
  const {page} = await open(path)
  const stored = () => client.fetch<Stored[] | null>(quotations, {id}, {perspective: 'drafts'})
  await page.getByRole('button', {name: 'Zitate finden'}).last().click()
  await page.getByText('Noch 4 Vorschläge').first().waitFor()
  await expectCurrent(page, /Antony Blinken.*sicher/s)
  await page.keyboard.press('Enter')
  await expect.poll(stored).toMatchObject([
    {
      name: 'Antony Blinken',
      words: 'Wir beobachten die Lage mit großer Sorge',
      role: 'US-Außenminister',
      occasion: 'Pressekonferenz in Washington',
    },
  ])

  // A new speaker becomes a new source.
  await expectCurrent(page, /Rosa Anzinger.*neue Quelle/s)
  await page.keyboard.press('Enter')
  await expect.poll(stored).toMatchObject([{}, {name: 'Rosa Anzinger', role: 'Landwirtin'}])
  const made = await client.fetch<{_id: string; slug: string}[]>(
    `*[_type == "source" && name == "Rosa Anzinger"]{_id, kind, "slug": slug.current}`,
  )
  expect(made).toMatchObject([{kind: 'person', slug: 'rosa-anzinger'}])

  // One undo removes both, and suggests them again.
  await page.keyboard.press('Control+z')
  await expect.poll(stored).toHaveLength(1)
  await expect
    .poll(() => client.fetch(`count(*[_type == "source" && name == "Rosa Anzinger"])`))
    .toBe(0)
  await expectCurrent(page, /Rosa Anzinger/)

  // Change the name and shorten the words.
  await page.keyboard.press('F2')
  await page.keyboard.type('Antony Blinken')
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Enter')
  await expect
    .poll(stored)
    .toMatchObject([{}, {name: 'Antony Blinken', words: 'Da oben hat keiner eine'}])

  await expectCurrent(page, /fünf vor zwölf/)
  await page.keyboard.press('Delete')
  await page.getByText('Noch 1 Vorschlag').first().waitFor()
  await expectCurrent(page, /Wer zahlt das alles/)
  await page.keyboard.press('Delete')
  await page.getByText('Alle Vorschläge entschieden').waitFor()
  expect(await stored()).toHaveLength(2)
})

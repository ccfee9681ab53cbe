// The twelve tasks of an editor's day, by mouse and keyboard; docs/studio/tasks.md says how much each takes.
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

import type {Page} from 'playwright-core'
import sharp from 'sharp'
import {expect, test} from 'vitest'

import {createArticle, paragraph, type OwnArticle} from './articles.ts'
import {Hands} from './hands.ts'
import {shareNewsroom, textField} from './newsroom.ts'
import {pasteAsIs} from './paste.ts'
import {selectWord} from './put-cursor.ts'

const newsroom = shareNewsroom()

const documentation = readFileSync(
  fileURLToPath(new URL('../../docs/studio/tasks.md', import.meta.url)),
  'utf8',
)

/** The clicks and keys of a task in the documentation. */
function documented(task: string) {
  const row = documentation.split('\n').find((line) => line.startsWith(`| ${task} `)) ?? ''
  const [, , , clicks, keys] = row.split('|').map((cell) => cell.trim())
  return {clicks: Number(clicks), keys: Number(keys)}
}

/** Opens a place, and compares what a task takes there with the documentation. */
async function counted(task: string, path: string, run: (hands: Hands) => Promise<void>) {
  const desk = await newsroom.open(path, 'Anna')
  const hands = new Hands(desk.page)
  await run(hands)
  const {clicks, keys} = hands
  expect({clicks, keys}).toEqual(documented(task))
}

const get = (id: string) => newsroom.client.getDocument<Record<string, unknown>>(id)

/** Waits for the form of an article. The form before it may still be there, with fields of the same names. */
async function untilForm(page: Page, {id, draft}: OwnArticle) {
  const stored = (await get(draft)) ?? (await get(id))
  await expect.poll(() => textField(page, 'title').inputValue()).toBe(stored?.['title'])
}

/** The action of an article in its menu. */
async function act(hands: Hands, name: string) {
  const {page} = hands
  await hands.click(page.getByTestId('action-menu-button'))
  await hands.click(page.getByRole('menuitem', {name}))
}

test('01 an editor writes an article', async () => {
  const {client} = newsroom
  await counted('Write an article', 'structure/in-work', async (hands) => {
    const {page} = hands
    await hands.click(page.getByRole('link', {name: 'Neuer Artikel'}))
    await hands.click(textField(page, 'title'))
    await hands.type('Neue Brücke')
    await hands.click(page.getByRole('button', {name: 'Erzeugen'}))
    await hands.click(textField(page, 'lead'))
    await hands.type('Sie ist fertig.')
    await hands.click(page.getByTestId('field-sections').getByTestId('default-preview').first())
    await hands.click(page.getByTestId('pt-editor').first().getByRole('textbox'))
    await hands.type('Die Brücke steht.')
    await hands.press('Escape')
    await hands.click(page.getByTestId('action-veröffentlichen'))
  })
  await expect
    .poll(() =>
      client.fetch('*[slug.current == "neue-bruecke"].lead', {}, {perspective: 'published'}),
    )
    .toEqual(['Sie ist fertig.'])
})

test('02 an editor quotes a new source', async () => {
  const own = await createArticle(newsroom.client, {}, 'draft')
  await counted('Quote somebody new', own.section, async (hands) => {
    const {page} = hands
    await hands.select(() => selectWord(page, 'Der Minister hat'))
    await hands.click(page.locator('[data-testid=action-button-quote]:visible').first())
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/source/)
    await hands.type('Berta Neu')
    await hands.click(page.getByRole('button', {name: '„Berta Neu“ neu anlegen'}))
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/role$/)
    await hands.type('Stadträtin')
    await hands.press('Escape')
  })
  const marks = '*[_id == $draft][0].sections[0].body[0].markDefs'
  await expect
    .poll(() => newsroom.client.fetch(marks, {draft: own.draft}))
    .toMatchObject([{_type: 'quote', role: 'Stadträtin'}])
})

test('03 an editor pastes an article', async () => {
  const {id, draft, section} = await createArticle(newsroom.client, {
    sections: [{_type: 'section', _key: 's0'}],
  })
  const html = readFileSync(new URL('../import/clipboards/01-word.html', import.meta.url), 'utf8')
  await counted('Paste an article', section, async (hands) => {
    const editor = hands.page.locator('[role=textbox][contenteditable=true]').first()
    await hands.click(editor)
    await hands.shortcut(() => pasteAsIs(hands.page, {html}))
  })
  const headings = '*[_id in [$id, $draft]] | order(_id)[0].sections[].heading'
  await expect
    .poll(() => newsroom.client.fetch(headings, {id, draft}))
    .toEqual(['Haushalt 2026: Der Rat spart', 'Was gekürzt wird'])
})

test('04 an editor corrects a published article', async () => {
  const own = await createArticle(newsroom.client, {lead: 'Es waren 30.'})
  await counted('Correct a published article', own.path, async (hands) => {
    const {page} = hands
    await hands.click(textField(page, 'lead'))
    await hands.press('Control+a')
    await hands.type('Es waren 13.')
    await expect.poll(() => get(own.draft)).toMatchObject({lead: 'Es waren 13.'})
    await hands.click(page.getByTestId('action-veröffentlichen'))
    await page.getByTestId('explanation').waitFor()
    await hands.press('3')
    await page.getByTestId('explanation').getByRole('textbox').waitFor()
    await hands.type('Hier stand 30. Richtig ist 13.')
    await hands.press('Enter')
  })
  await expect
    .poll(() => get(own.id))
    .toMatchObject({corrections: [{text: 'Hier stand 30. Richtig ist 13.'}]})
})

test('05 an editor unpublishes an article', async () => {
  const own = await createArticle(newsroom.client)
  await counted('Unpublish an article', own.path, async (hands) => {
    await act(hands, 'Zurückziehen')
    await hands.click(hands.page.getByTestId('confirm-button'))
  })
  await expect.poll(() => get(own.id)).toBeUndefined()
  expect(await get(own.draft)).toBeDefined()
})

test('06 an editor schedules a publication', async () => {
  const own = await createArticle(newsroom.client, {}, 'draft')
  await counted('Schedule a publication', own.path, async (hands) => {
    const {page} = hands
    await act(hands, 'Veröffentlichung planen')
    await hands.click(page.getByRole('dialog').getByRole('textbox'))
    await hands.press('Control+a')
    await hands.type('8.1.2099 17:00')
    await hands.click(page.getByRole('button', {name: 'Planen', exact: true}))
    await page.getByText('Wird am Donnerstag, 8. Januar 2099, um 17:00 Uhr').waitFor()
  })
  expect(await get(own.id)).toBeUndefined()
})

test('07 an editor finds a quotation', async () => {
  const body = [paragraph('Davor.'), {_type: 'quote', _key: 'q0', text: 'Ein Leuchtturm der Stadt'}]
  await createArticle(newsroom.client, {
    title: 'Hafencity',
    sections: [{_type: 'section', _key: 's0', body}],
  })
  await counted('Find a quotation', 'structure/in-work', async (hands) => {
    const {page} = hands
    await hands.click(page.getByTestId('studio-search'))
    await page.locator('input:focus').waitFor()
    await hands.type('leuchttur')
    await hands.click(page.getByTestId('search-results').getByText('Hafencity'))
    const words = page.getByTestId(/^field-sections.*text$/).getByRole('textbox')
    await expect.poll(() => words.inputValue()).toBe('Ein Leuchtturm der Stadt')
    await page.keyboard.press('Escape')
  })
})

test('08 an editor merges two sources', async () => {
  const [first, second] = await Promise.all(
    ['Lotsin Krüger', 'Krüger, Lotsin'].map((name) =>
      newsroom.client.create({_type: 'source', name, kind: 'person'}),
    ),
  )
  await counted('Merge two sources', `structure/source;${first?._id}`, async (hands) => {
    const dialog = hands.page.getByTestId('merge-dialog')
    await expect.poll(() => textField(hands.page, 'name').isEditable()).toBe(true)
    await act(hands, 'Zusammenführen')
    await hands.click(dialog.getByTestId('namesakes').getByText('Krüger, Lotsin'))
    await hands.click(dialog.getByTestId('merge'))
    // The Studio leads to the source that stays.
    await expect.poll(() => hands.page.url()).toContain(second?._id)
  })
  await expect.poll(() => get(first?._id ?? '')).toBeUndefined()
  expect(await get(second?._id ?? '')).toBeDefined()
})

test('09 an editor adds a picture with its credit', async () => {
  const own = await createArticle(newsroom.client, {}, 'draft')
  await counted('Add a picture with its credit', own.path, async (hands) => {
    const {page} = hands
    await untilForm(page, own)
    const blue = sharp({create: {width: 60, height: 40, channels: 3, background: '#369'}})
    const buffer = await blue.png().toBuffer()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      hands.click(page.getByTestId('file-input-upload-button-sanity-default').first()),
    ])
    await chooser.setFiles({name: 'himmel.png', mimeType: 'image/png', buffer})
    await page.getByTestId('hotspot-image-input').waitFor()
    await hands.click(textField(page, 'image.alt'))
    await hands.type('Himmel')
    await hands.click(textField(page, 'image.credit'))
    await hands.type('Erika Muster')
  })
  await expect
    .poll(() => get(own.draft))
    .toMatchObject({image: {alt: 'Himmel', credit: 'Erika Muster', asset: {}}})
})

test('10 an editor restores an older version', async () => {
  const own = await createArticle(newsroom.client, {title: 'Erster Stand'})
  await newsroom.client.patch(own.id).set({title: 'Zweiter Stand'}).commit()
  await counted('Restore an older version', own.path, async (hands) => {
    const {page} = hands
    await hands.click(page.getByRole('button', {name: 'Veröffentlicht', exact: true}))
    await expect.poll(() => textField(page, 'title').isEditable()).toBe(false)
    await hands.click(page.getByTestId('pane-context-menu-button').last())
    await hands.click(page.getByRole('menuitem', {name: 'Verlauf'}))
    await hands.click(page.getByTestId('timeline-item-button').last())
    await expect.poll(() => textField(page, 'title').inputValue()).toBe('Erster Stand')
    await hands.click(page.getByRole('button', {name: 'Wiederherstellen'}))
    await hands.click(page.getByRole('button', {name: 'Bestätigen'}))
  })
  await expect.poll(() => get(own.draft)).toMatchObject({title: 'Erster Stand'})
})

test('11 an editor publishes a release with a visible change', async () => {
  const {client} = newsroom
  const own = await createArticle(client, {title: 'Wahlabend'})
  const releaseId = `r${own.id}`
  const version = `versions.${releaseId}.${own.id}`
  await client.releases.create({releaseId, metadata: {title: 'Wahl', releaseType: 'asap'}})
  await client.createVersion({baseId: own.id, releaseId, publishedId: own.id})
  await client.patch(version).set({title: 'Wahl entschieden'}).commit()
  await counted('Publish a release', `releases/${releaseId}`, async (hands) => {
    const {page} = hands
    const publish = page.getByTestId('publish-all-button')
    const row = page.getByTestId('document-table-card').getByText('Wahl entschieden')
    await row.waitFor()
    await expect.poll(() => publish.isDisabled()).toBe(true)
    await hands.click(row)
    await hands.click(page.getByTestId('release-change').getByRole('button', {name: 'Jetzt sagen'}))
    await page.getByTestId('explanation').waitFor()
    await hands.press('2')
    await hands.press('Enter')
    await expect.poll(() => get(version)).toHaveProperty('updatedAt')
    await hands.shortcut(async () => void (await page.goBack()))
    await hands.click(publish)
    await hands.click(page.getByTestId('confirm-button'))
  })
  await expect
    .poll(() => get(own.id))
    .toMatchObject({title: 'Wahl entschieden', updatedAt: expect.any(String)})
})

test('12 an editor assigns a task to a colleague', async () => {
  const own = await createArticle(newsroom.client)
  const ben = await newsroom.open('', 'Ben')
  await ben.page.getByRole('link', {name: 'Redaktion'}).waitFor()
  await counted('Give a task to a colleague', own.path, async (hands) => {
    const {page} = hands
    // The Studio knows the colleagues who had opened it before.
    await page.reload()
    await untilForm(page, own)
    await hands.click(page.getByTestId('tasks-toolbar'))
    await hands.click(page.getByRole('button', {name: 'Neue Aufgabe', exact: true}))
    await hands.click(page.getByPlaceholder('Aufgabentitel'))
    await hands.type('Zahlen prüfen')
    await hands.click(page.getByText('Zuständige Person auswählen'))
    await hands.click(page.getByRole('menuitem', {name: 'Ben'}))
    await hands.click(page.getByRole('button', {name: 'Aufgabe erstellen', exact: true}))
    await page.getByTestId('tasks-list-item').getByText('Zahlen prüfen').first().waitFor()
  })
  const kept = newsroom.client.withConfig({dataset: 'production-comments'})
  await expect.poll(() => kept.fetch('*[_type == "tasks.task"].assignedTo')).toContain('u-Ben')
})

/** Three quotations of an agency's text, with the keys that it takes to give each its speaker. */
const agencyText = paragraph(
  '„Das ist ein guter Tag“, sagte Bürgermeisterin Eva Lindner. Das Gleis koste „mehr als erwartet“, kritisierte Oppositionsführer Jan Brehm. „Wir zahlen das nicht“, sagte Landrätin Ute Behrens.',
)

test('13 an editor accepts three found quotations', async () => {
  const sections = [{_type: 'section', _key: 's0', body: [agencyText]}]
  const own = await createArticle(newsroom.client, {sections}, 'draft')
  await counted('Accept three found quotations', own.path, async (hands) => {
    const {page} = hands
    await hands.click(page.getByRole('button', {name: 'Zitate finden'}).last())
    for (const left of ['Noch 3 Vorschläge', 'Noch 2 Vorschläge', 'Noch 1 Vorschlag']) {
      await page.getByText(left, {exact: true}).first().waitFor()
      const active = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))
      await expect.poll(active).toBe('suggestion')
      await hands.press('Enter')
    }
    await page.getByText('Alle Vorschläge entschieden').waitFor()
  })
  const marks = '*[_id == $id][0].sections[0].body[0].markDefs[]{"name": source->name, role}'
  await expect
    .poll(() => newsroom.client.fetch(marks, {id: own.id}, {perspective: 'drafts'}))
    .toEqual([
      {name: 'Eva Lindner', role: 'Bürgermeisterin'},
      {name: 'Jan Brehm', role: 'Oppositionsführer'},
      {name: 'Ute Behrens', role: 'Landrätin'},
    ])
})

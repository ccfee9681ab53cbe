// An editor pastes from other programs: structure is kept, losses are listed, and one undo reverts it.
import {readFileSync} from 'node:fs'

import {expect, test} from 'vitest'

import {createArticle, paragraph, type OwnArticle} from './articles.ts'
import {shareNewsroom, textField} from './newsroom.ts'
import {pasteAsIs} from './paste.ts'
import {putCursor} from './put-cursor.ts'

const newsroom = shareNewsroom()

const clipboard = (name: string) => ({
  html: readFileSync(new URL(`../import/clipboards/${name}.html`, import.meta.url), 'utf8'),
  plain: 'Der Text\nohne alles',
})

/** The sections in the lake: heading and paragraphs, each with its style or its list. */
function sectionsOf({draft}: OwnArticle): Promise<unknown> {
  return newsroom.client.fetch(
    `*[_id == $draft][0].sections[]{
      "heading": coalesce(heading, ""),
      "body": coalesce(body[]{
        "line": coalesce(listItem, style, _type) + " " + coalesce(array::join(children[].text, ""), alt, array::join(rows[].cells[], " | ")) +
          select(defined(asset) => " (" + asset->mimeType + ")", "")
      }.line, [])
    }`,
    {draft},
  )
}

async function openSection(body?: object[]) {
  const own = await createArticle(newsroom.client, {
    sections: [{_type: 'section', _key: 's0', ...(body ? {body} : {})}],
  })
  const {page, watched} = await newsroom.open(own.section)
  const editor = page.locator('[role=textbox][contenteditable=true]').first()
  await editor.waitFor()
  return {own, page, watched, editor, notice: page.getByText(/^(?:Nicht übernommen|Left out): /)}
}

test('01 headings of a pasted article start sections, and Ctrl+Z reverts them at once', async () => {
  const {own, page, editor, notice} = await openSection()
  await editor.click()
  await pasteAsIs(page, clipboard('01-word'))
  const sections = [
    {
      heading: 'Haushalt 2026: Der Rat spart',
      body: [expect.stringMatching(/^normal Der Stadtrat .* beschlossen\[1\]\. /)],
    },
    {
      heading: 'Was gekürzt wird',
      body: expect.arrayContaining([
        'bullet Schwimmbäder',
        'number Zweitens',
        'table Jahr | Millionen Euro | 2026 | 12',
      ]),
    },
  ]
  await expect.poll(() => sectionsOf(own)).toEqual(sections)
  await page.getByText('Aus 2 Überschriften wurden Abschnitte').waitFor()
  expect(await notice.innerText()).toBe(
    'Nicht übernommen: 1 Bild, 1 Fußnotenverweis, 1 Unterstreichung, 1 Durchstreichung',
  )
  await page.keyboard.press('Control+z')
  await expect.poll(() => sectionsOf(own)).toEqual([{heading: '', body: []}])
})

test("02 pasting over a text starts sections, and the notice's button restores the text", async () => {
  const {own, page} = await openSection([paragraph('Alter Text.')])
  await putCursor(page, 'Alter Text.', 'after')
  await page.keyboard.press('Control+a')
  await pasteAsIs(page, {html: '<h2>Eins</h2><p>a</p><h2>Zwei</h2><p>b</p>', plain: 'Eins\na'})
  await expect
    .poll(() => sectionsOf(own))
    .toEqual([
      {heading: 'Eins', body: ['normal a']},
      {heading: 'Zwei', body: ['normal b']},
    ])
  await page.getByRole('button', {name: 'Einfügen rückgängig machen'}).click()
  await expect.poll(() => sectionsOf(own)).toEqual([{heading: '', body: ['normal Alter Text.']}])
})

test('03 pasting into a text keeps headings, uploads a picture, and undoes in one step', async () => {
  const {own, page, notice} = await openSection([paragraph('Vorher.')])
  await putCursor(page, 'Vorher.', 'after')
  await page.keyboard.press('Enter')
  await pasteAsIs(page, clipboard('05-libreoffice'))
  const body = [
    'normal Vorher.',
    'h3 Neues aus dem Rathaus',
    'normal Der Rat tagt öffentlich, immer am Montag.¹ CO₂ bleibt Thema.',
    'number Bericht',
    'number Fragen',
    'bullet der Bürger',
    'blockquote Öffentlich heißt öffentlich.',
    'table Punkt | Uhr | Bericht | 18',
    'picture Der Sitzungssaal (image/png)',
    'normal 1Außer in den Ferien.',
  ]
  await expect.poll(() => sectionsOf(own)).toEqual([{heading: '', body}])
  expect(await notice.innerText()).toBe('Nicht übernommen: 1 Fußnotenverweis, 1 Unterstreichung')
  await page.keyboard.press('Control+z')
  await expect
    .poll(() => sectionsOf(own))
    .toEqual([{heading: '', body: ['normal Vorher.', 'normal ']}])
})

test('04 a picture file beside the pasted text is uploaded', async () => {
  const {own, page} = await openSection([paragraph('Vorher.')])
  await putCursor(page, 'Vorher.', 'after')
  await page.keyboard.press('Enter')
  const bytes =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await pasteAsIs(page, {
    html: '<p>a</p><p><img src="file:///C:/clip_image001.png" alt="Ein Bild"></p><p>b</p>',
    plain: 'a\nb',
    files: [{name: 'bild.png', type: 'image/png', bytes}],
  })
  await expect
    .poll(() => sectionsOf(own))
    .toEqual([
      {
        heading: '',
        body: ['normal Vorher.', 'normal a', 'picture Ein Bild (image/png)', 'normal b'],
      },
    ])
})

test('05 hostile and huge clipboards neither run scripts nor block the Studio', async () => {
  const {own, page, watched} = await openSection([paragraph('Vorher.')])
  await putCursor(page, 'Vorher.', 'after')
  await page.keyboard.press('Enter')
  await pasteAsIs(page, {
    html: `<p>a<script>window.ran = 1</script><img src="x" onerror="window.ran = 2"><a href="javascript:window.ran=3">b</a></p>
      ${'<div>'.repeat(10_000)}tief${'</div>'.repeat(10_000)}<!-- ${'x'.repeat(5_000_000)} -->`,
    plain: 'a\nb',
  })
  await expect
    .poll(() => sectionsOf(own))
    .toEqual([{heading: '', body: ['normal Vorher.', 'normal ab', 'normal tief']}])
  expect(await page.evaluate(() => (window as {ran?: number}).ran)).toBeUndefined()
  // Chromium also logs this for a document without a window, in which no handler runs.
  const ofParsing = (text: string) => text.startsWith('Executing inline event handler violates')
  expect(watched.complaints.splice(0).filter((text) => !ofParsing(text))).toEqual([])
  await pasteAsIs(page, {html: '<p>a</p>'.repeat(20_000), plain: 'a\nb'})
  await page.getByText('Dieser Text ist zu lang: 20000 Absätze').waitFor()
  await page.keyboard.type('!')
  await expect
    .poll(() => sectionsOf(own))
    .toEqual([{heading: '', body: ['normal Vorher.', 'normal ab', 'normal tief!']}])
})

test('06 plain text keeps its paragraphs, and a plain field gets one line', async () => {
  const {own, page} = await openSection([paragraph('Vorher.')])
  await putCursor(page, 'Vorher.', 'after')
  await page.keyboard.press('Enter')
  await pasteAsIs(page, {plain: 'a\r\nb\r\n\r\n\r\n• c\r\n• d\r\n'})
  await expect
    .poll(() => sectionsOf(own))
    .toEqual([{heading: '', body: ['normal Vorher.', 'normal a\nb', 'bullet c', 'bullet d']}])
  await newsroom.open(own.path)
  const lead = textField(page, 'lead')
  await lead.fill('Vor ')
  await pasteAsIs(page, {
    html: '<p><b>Erste</b> Zeile</p><p>zweite</p>',
    plain: 'Erste Zeile\n\nzweite',
  })
  await expect
    .poll(() => newsroom.client.fetch('*[_id == $id][0].lead', {id: own.draft}))
    .toBe('Vor Erste Zeile zweite')
  const title = textField(page, 'title')
  await title.fill('')
  await pasteAsIs(page, {html: '<h1>Ein\n<i>Titel</i></h1>'})
  await expect
    .poll(() => newsroom.client.fetch('*[_id == $id][0].title', {id: own.draft}))
    .toBe('Ein Titel')
})

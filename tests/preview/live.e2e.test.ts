// An open page follows changes in place, and equals a fresh load afterwards.
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {seeded, startPreviewed, type Previewed} from './previewed.ts'
import {openTab, type Tab} from './tab.ts'

let previewed: Previewed
let tab: Tab
let page: Page

/** An article with many paragraphs, in a draft of its own. */
const long = {
  _id: 'drafts.long',
  _type: 'article',
  title: 'Ein langer Artikel',
  lead: 'Der Vorspann.',
  slug: {_type: 'slug', current: 'lang'},
  publishedAt: '2026-01-01T00:00:00Z',
  language: 'de',
  sections: [
    {
      _type: 'section',
      _key: 's',
      body: Array.from({length: 60}, (_, index) => paragraph(`p${index}`, words(index))),
    },
  ],
}

function words(index: number): string {
  return `Absatz ${index}. ${'Worte, die eine Zeile füllen und noch eine. '.repeat(4)}`
}

function paragraph(key: string, text: string) {
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 'a', text, marks: []}],
  }
}

const textOf = (key: string) => `sections[_key=="s"].body[_key=="${key}"].children[_key=="a"].text`

beforeAll(async () => {
  previewed = await startPreviewed()
  await previewed.client.create(long)
  tab = await openTab({viewport: {width: 900, height: 700}, locale: 'de-DE'})
  ;({page} = tab)
  await page.goto(previewed.preview.link)
})

afterAll(async () => {
  await tab.browser.close()
  await previewed.close()
})

async function open(path: string): Promise<void> {
  await page.goto(new URL(path, previewed.preview.url).href)
  await page.locator('newsdesk-preview-bar .state').waitFor()
}

/** The text of the bar, which pierces its tree. */
const bar = () => page.locator('newsdesk-preview-bar .bar')

test('01 a change appears without a reload, and keeps scroll position, selection and DOM nodes', async () => {
  await open('/lang')
  await page.evaluate(() => {
    Object.assign(globalThis, {before: document.querySelectorAll('main p')})
    const [, , , target] = document.querySelectorAll('section p')
    const text = document.querySelectorAll('section p')[40]?.firstChild
    target?.scrollIntoView()
    document.querySelectorAll('section p')[40]?.scrollIntoView()
    const range = new Range()
    if (text) {
      range.setStart(text, 11)
      range.setEnd(text, 16)
    }
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  })
  const at = () =>
    page.evaluate(() => ({
      top: Math.round(document.querySelectorAll('section p')[40]?.getBoundingClientRect().top ?? 0),
      selected: String(getSelection()),
    }))
  const before = await at()
  expect(before.selected).toBe('Worte')
  await previewed.client
    .patch(long._id)
    .set({
      [textOf('p3')]: 'Neu und kurz.',
      [textOf('p40')]: `Davor: ${words(40)}`,
    })
    .commit()
  await page.getByText('Neu und kurz.').waitFor({state: 'attached'})
  expect(await at()).toEqual(before)
  const isSame = await page.evaluate(() => {
    const {before: nodes} = globalThis as unknown as {before: NodeListOf<Element>}
    return [...document.querySelectorAll('main p')].every((node, index) => node === nodes[index])
  })
  expect(isSame).toBe(true)
})

test('02 law: after any edits the page equals a fresh load', async () => {
  await open('/lang')
  const {client} = previewed
  const random = generator(7)
  const keys = long.sections[0]?.body.map(({_key: key}) => key) ?? []
  const edits: (() => Promise<unknown>)[] = [
    () =>
      client
        .patch(long._id)
        .set({[textOf(pick(keys))]: `Text ${random()}`})
        .commit(),
    () =>
      client
        .patch(long._id)
        .set({title: `Titel ${random()}`})
        .commit(),
    () =>
      client
        .patch(long._id)
        .set({
          [`sections[_key=="s"].body[_key=="${pick(keys)}"].style`]: pick([
            'h3',
            'blockquote',
            'normal',
          ]),
        })
        .commit(),
    () =>
      client
        .patch(long._id)
        .set({
          [`sections[_key=="s"].body[_key=="${pick(keys)}"].listItem`]: pick(['bullet', 'number']),
        })
        .commit(),
    () => {
      const key = `n${keys.length}`
      const after = `sections[_key=="s"].body[_key=="${pick(keys)}"]`
      keys.push(key)
      return client
        .patch(long._id)
        .insert('after', after, [paragraph(key, `Neu ${key}`)])
        .commit()
    },
    () => {
      const [gone = ''] = keys.splice(Math.floor(random() * keys.length), 1)
      return client
        .patch(long._id)
        .unset([`sections[_key=="s"].body[_key=="${gone}"]`])
        .commit()
    },
    () => {
      const moved = pick(keys)
      const body = `sections[_key=="s"].body`
      return client
        .patch(long._id)
        .unset([`${body}[_key=="${moved}"]`])
        .insert('before', `${body}[0]`, [paragraph(moved, `Verschoben ${random()}`)])
        .commit()
    },
    () =>
      client
        .patch(long._id)
        .set({'sections[0].heading': pick(['', 'Zwischentitel'])})
        .commit(),
  ]
  function pick<T>(all: readonly T[]): T {
    return all[Math.floor(random() * all.length)] as T
  }
  for (let count = 0; count < 40; count += 1) await edits[count % edits.length]?.()
  await client.patch(long._id).set({lead: 'Das war die letzte Änderung.'}).commit()
  await page.locator('p.lead', {hasText: 'letzte'}).waitFor()
  const shown = await mainOf(page)
  await page.reload()
  expect(shown).toBe(await mainOf(page))
})

test('03 the bar shows whether the article is draft, published or changed, and the perspective', async () => {
  const {client} = previewed
  await client.create({...long, _id: 'drafts.news', slug: {current: 'neu'}, title: 'Erste Fassung'})
  await open('/neu')
  await expect.poll(() => bar().innerText()).toContain('Entwurf')
  await client.action({
    actionType: 'sanity.action.document.publish',
    publishedId: 'news',
    draftId: 'drafts.news',
  })
  await expect.poll(() => bar().locator('.state').innerText()).toBe('Veröffentlicht')
  await client.create({
    ...long,
    _id: 'drafts.news',
    slug: {current: 'neu'},
    title: 'Zweite Fassung',
  })
  await expect.poll(() => bar().innerText()).toContain('Seit der Veröffentlichung geändert')
  await page.locator('h1', {hasText: 'Zweite'}).waitFor()
  await bar().locator('select').selectOption('published')
  await page.locator('h1', {hasText: 'Erste'}).waitFor()
  await expect.poll(() => bar().locator('.state').innerText()).toBe('Veröffentlicht')
  expect(new URL(page.url()).searchParams.get('perspective')).toBe('published')
})

test('04 problems are marked in the text and listed, and typed markup never runs', async () => {
  const {client} = previewed
  const attack =
    '<img src=x onerror="document.title=\'hacked\'"><script>document.title="hacked"</script>'
  await client.create({
    ...long,
    _id: 'drafts.wrong',
    slug: {current: 'falsch'},
    title: attack,
    lead: '',
    sections: [
      {
        _key: 's',
        body: [
          ...(long.sections[0]?.body.slice(0, 30) ?? []),
          {_type: 'slideshow', _key: 'v'},
          {_type: 'quote', _key: 'q', text: 'Ohne Quelle'},
          {
            ...paragraph('l', attack),
            markDefs: [{_type: 'link', _key: 'x', href: 'javascript:document.title="hacked"'}],
            children: [{_type: 'span', _key: 'a', text: 'Klick', marks: ['x']}],
          },
        ],
      },
    ],
  })
  await open('/falsch')
  const notes = await page
    .locator('[data-preview-note]')
    .evaluateAll((marked) =>
      marked.map((element) => [element.nodeName, element.getAttribute('data-preview-note')]),
    )
  expect(notes).toEqual([
    ['HEADER', 'Der Vorspann fehlt.'],
    ['H1', 'Der Titel hat 85 Zeichen. Über 80 wird er oft abgeschnitten.'],
    ['P', 'Diesen Baustein kennt die Seite nicht: slideshow'],
    ['FIGURE', 'Diesem Zitat fehlt die Quelle, oder es gibt sie in dieser Ansicht nicht.'],
    [
      'P',
      'Dieser Link führt nirgendwohin und wird weggelassen: javascript:document.title="hacked"',
    ],
  ])
  const button = bar().locator('.problems')
  expect(await button.innerText()).toBe('5 Hinweise')
  await button.click()
  await bar().getByRole('button', {name: 'Diesem Zitat fehlt'}).click()
  await expect
    .poll(() =>
      page.locator('figure.quote').evaluate((figure) => {
        const {top, bottom} = figure.getBoundingClientRect()
        return top > 0 && bottom < innerHeight
      }),
    )
    .toBe(true)
  await page.getByText('Klick').click()
  expect(await page.title()).toContain('onerror')
  await client.patch('drafts.wrong').set({lead: 'Da ist er.', title: 'Kurz'}).commit()
  await expect.poll(() => button.innerText()).toBe('3 Hinweise')
})

test('05 unsaved edits appear only in the page that receives them, and disappear when they end', async () => {
  const other = await page.context().newPage()
  await open(`/${seeded.slug}`)
  await other.goto(page.url())
  const article = await previewed.client.getDocument(seeded.id)
  const title = () => page.locator('h1').innerText()
  const before = (await title()).replaceAll('\u00AD', '')
  await page.evaluate(
    (edited) => {
      const {previewPage} = globalThis as unknown as {
        previewPage: {sendUnsaved: (document: object | null) => void}
      }
      previewPage.sendUnsaved(edited)
    },
    {...article, title: 'Noch nicht gespeichert'},
  )
  await expect.poll(title).toBe('Noch nicht gespeichert')
  expect(await page.locator('q').count()).toBe(13)
  expect((await other.locator('h1').innerText()).replaceAll('\u00AD', '')).toBe(before)
  await page.evaluate(() => {
    const {previewPage} = globalThis as unknown as {
      previewPage: {sendUnsaved: (document: object | null) => void}
    }
    previewPage.sendUnsaved(null)
  })
  await expect.poll(async () => (await title()).replaceAll('\u00AD', '')).toBe(before)
  await other.close()
})

test('06 browser and server log no errors', () => {
  expect(tab.complaints).toEqual([])
  expect(previewed.failures).toEqual([])
})

/** The content of a page, without what it carries for the reader alone. */
function mainOf(shown: Page): Promise<string> {
  return shown.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true) as Element
    for (const element of main.querySelectorAll('*')) {
      element.removeAttribute('data-preview-note')
      element.removeAttribute('data-preview-problem')
    }
    return main.innerHTML.replaceAll(/>\s+</g, '><').trim()
  })
}

/** Numbers from 0 to 1, the same ones each time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

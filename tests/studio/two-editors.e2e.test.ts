// Two editors work on the same article at once.
import type {Page} from 'playwright-core'
import {expect, onTestFinished, test} from 'vitest'

import {launchBrowser} from '@newsdesk/testing/browser'
import {createArticle, paragraph} from './articles.ts'
import {putCursor} from './put-cursor.ts'
import {article, patience, shareNewsroom, textField, type Desk} from './newsroom.ts'
import {watch, type Watched} from './watch.ts'

const newsroom = shareNewsroom()

const isLong = process.env['MODE'] === 'long'

/** The seconds in which two editors type in one field. */
const seconds = isLong ? 30 : 8

/** The number of tabs: a browser opens six connections to a server, so that the seventh is the first to hang. */
const tabs = isLong ? 8 : 7

test("01 two editors see each other and each other's typing", async () => {
  const {client, open} = newsroom
  const [anna, ben] = await Promise.all([
    open(article.path, 'Anna'),
    open(article.path, 'Jörg Bär'),
  ])
  await textField(anna.page, 'title').click()
  const avatar = ben.page.getByTestId('document-panel-scroller').getByLabel('Anna').first()
  await avatar.waitFor()

  await textField(anna.page, 'title').fill('Von Anna')
  await expect.poll(() => textField(ben.page, 'title').inputValue()).toBe('Von Anna')
  await textField(ben.page, 'kicker').fill('Von Jörg')
  await expect.poll(() => textField(anna.page, 'kicker').inputValue()).toBe('Von Jörg')
  await expect
    .poll(() => client.getDocument(article.draft))
    .toMatchObject({title: 'Von Anna', kicker: 'Von Jörg'})
  const authors = async () => {
    const url = `/data/history/production/transactions/${article.draft}?excludeContent=true`
    const lines = (await client.request<string>({url})).trim().split('\n')
    return new Set(lines.map((line) => (JSON.parse(line) as {author: string}).author))
  }
  await expect.poll(authors).toEqual(new Set(['u-Anna', 'u-J_f6_rg_20_B_e4_r']))

  await anna.page.goto('about:blank')
  await avatar.waitFor({state: 'detached'})
})

test('02 two editors write in one paragraph at once and get the same text', async () => {
  const own = await createArticle(newsroom.client, {
    sections: [{_type: 'section', _key: 's0', body: [paragraph('Anfang und Ende')]}],
  })
  const [anna, ben] = await Promise.all([
    newsroom.open(own.section, 'Carla'),
    newsroom.open(own.section, 'Jörg Bär'),
  ])
  await putCursor(anna.page, 'Anfang und Ende', 'before')
  await putCursor(ben.page, 'Anfang und Ende', 'after')
  const write = ({page}: Desk, words: string) => page.keyboard.type(words, {delay: 60})
  await Promise.all([write(anna, 'Von Carla. '), write(ben, ', von Jörg.')])
  const stored = () =>
    newsroom.client.fetch('pt::text(*[_id == $id][0].sections[0].body)', {id: own.draft})
  const whole = 'Von Carla. Anfang und Ende, von Jörg.'
  await expect.poll(stored).toBe(whole)
  // The mark of the other editor's cursor splits the text.
  for (const {page} of [anna, ben]) {
    const text = page.getByTestId('text-block__text').first()
    await expect
      .poll(async () => (await text.innerText()).replaceAll(/[\n\uFEFF]/g, ''))
      .toContain(whole)
  }
})

test(`03 two editors typing at both ends of a text for ${seconds} seconds lose no word`, async () => {
  const own = await createArticle(newsroom.client, {lead: ' und '})
  const [carla, ben] = await Promise.all([
    newsroom.open(own.path, 'Carla'),
    newsroom.open(own.path, 'Jörg Bär'),
  ])
  const write = async ({page}: Desk, key: string, word: string) => {
    const field = textField(page, 'lead')
    await field.click()
    await field.press(key)
    const until = Date.now() + seconds * 1000
    let typed = ''
    for (let n = 1; Date.now() < until; n += 1) {
      typed += `${word}${n} `
      await page.keyboard.type(`${word}${n} `, {delay: 70})
    }
    return typed
  }
  const [first, last] = await Promise.all([
    write(carla, 'Control+Home', 'Größe'),
    write(ben, 'Control+End', 'Maß'),
  ])
  const whole = `${first} und ${last}`
  await expect.poll(() => newsroom.client.getDocument(own.draft)).toMatchObject({lead: whole})
  for (const [{page}, caret] of [
    [carla, first.length],
    [ben, whole.length],
  ] as const) {
    const field = textField(page, 'lead')
    await expect.poll(() => field.inputValue()).toBe(whole)
    const end = (element: HTMLElement | SVGElement) => (element as HTMLTextAreaElement).selectionEnd
    expect(await field.evaluate(end)).toBe(caret)
  }
})

test('04 a selection stays while another editor changes the text before it', async () => {
  const own = await createArticle(newsroom.client, {
    title: 'Die Lage bleibt angespannt',
    kicker: 'Die Lage',
    slug: {_type: 'slug', current: 'die-lage'},
  })
  const {page} = await newsroom.open(own.path, 'Carla')
  for (const [name, path, before, text] of [
    ['title', 'title', 'Die Lage bleibt angespannt', 'Heute: Die Lage bleibt angespannt'],
    ['kicker', 'kicker', 'Die Lage', 'Heute: Die Lage'],
    ['slug', 'slug.current', 'die-lage', 'heute-die-lage'],
  ] as const) {
    const field = textField(page, name)
    await expect.poll(() => field.inputValue()).toBe(before)
    await field.click()
    await field.evaluate((element) => {
      const input = element as HTMLInputElement
      const start = input.value.toLowerCase().indexOf('lage')
      input.setSelectionRange(start, start + 4)
    })
    const selected = () =>
      field.evaluate((element) => {
        const {value, selectionStart, selectionEnd} = element as HTMLInputElement
        return value.slice(selectionStart ?? 0, selectionEnd ?? 0).toLowerCase()
      })
    await expect.poll(selected).toBe('lage')
    await newsroom.client
      .patch(own.id)
      .set({[path]: text})
      .commit()
    await expect.poll(() => field.inputValue()).toBe(text)
    expect(await selected()).toBe('lage')
  }
})

test(`05 ${tabs} tabs and a second browser all hear of a change without hanging`, async () => {
  const {lake, client} = newsroom
  const articles = await Promise.all(Array.from({length: tabs}, () => createArticle(client)))
  const {context, page: first} = await newsroom.open(articles[0]?.path ?? '', 'Jörg Bär')
  const watched: Watched[] = []
  const watchNew = (page: Page) => watched.push(watch(page, new URL(lake.url).origin))
  const others = await Promise.all(
    articles.slice(1).map(async ({path}) => {
      const page = await context.newPage()
      watchNew(page)
      await page.goto(lake.studio + path)
      return page
    }),
  )
  const second = await launchBrowser()
  onTestFinished(() => second.close())
  const elsewhere = await second.newPage()
  watchNew(elsewhere)
  await elsewhere.goto(lake.studio + (articles[0]?.path ?? ''))
  const pages = [first, ...others, elsewhere]
  for (const page of pages) await textField(page, 'title').waitFor({timeout: patience})
  for (const [n, {draft}] of articles.entries()) {
    await pages[n]?.bringToFront()
    await textField(pages[n] as Page, 'title').fill(`Aus Fenster ${n}`)
    await expect.poll(() => client.getDocument(draft)).toMatchObject({title: `Aus Fenster ${n}`})
  }
  await expect.poll(() => textField(elsewhere, 'title').inputValue()).toBe('Aus Fenster 0')
  await textField(elsewhere, 'kicker').fill('Von nebenan')
  await expect.poll(() => textField(first, 'kicker').inputValue()).toBe('Von nebenan')
  for (const page of others) await page.close()
  expect(watched.flatMap(({foreign, complaints}) => [...foreign, ...complaints])).toEqual([])
})

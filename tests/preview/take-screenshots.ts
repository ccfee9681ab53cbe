import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import type {Page} from 'playwright-core'

import {launchBrowser} from '@newsdesk/testing/browser'
import {seeded, startPreviewed} from './previewed.ts'

/** Takes the pictures in docs/preview/ anew: `npm run preview:screenshots`. */
const folder = fileURLToPath(new URL('../../docs/preview/', import.meta.url))
mkdirSync(folder, {recursive: true})

const {client, preview, close} = await startPreviewed()
const article = await client.getDocument(seeded.id)
const draft = {...article, _type: 'article', _id: `drafts.${seeded.id}`}
const [opening, ...sections] = (draft as unknown as {sections: {body: object[]}[]}).sections
const [first, ...paragraphs] = opening?.body ?? []
await client.create({
  ...draft,
  sections: [
    {
      ...opening,
      body: [first, {_type: 'quote', _key: 'z', text: 'Wir bitten um Hilfe'}, ...paragraphs],
    },
    ...sections,
  ],
})
await client.create({
  _type: 'article',
  _id: 'drafts.neu',
  kicker: 'Almaty',
  title: 'Die Nacht, in der das Rathaus brannte',
})

const browser = await launchBrowser()
const looks = [
  {name: 'de-light', width: 1280, height: 860, colorScheme: 'light', lang: 'de'},
  {name: 'en-dark', width: 1280, height: 860, colorScheme: 'dark', lang: 'en'},
  {name: 'de-phone-dark', width: 390, height: 844, colorScheme: 'dark', lang: 'de'},
  {name: 'en-phone', width: 390, height: 844, colorScheme: 'light', lang: 'en'},
] as const
for (const {name, width, height, colorScheme, lang} of looks) {
  const context = await browser.newContext({viewport: {width, height}, colorScheme})
  const page = await context.newPage()
  await page.goto(`${preview.link}&to=${encodeURIComponent(`/?lang=${lang}`)}`)
  await shoot(page, `list-${name}`)
  await page.goto(`${preview.url}${seeded.slug}?lang=${lang}`)
  await page.locator('newsdesk-preview-bar .state').waitFor()
  await shoot(page, `article-${name}`)
  await page.locator('newsdesk-preview-bar .problems').click()
  await page.locator('newsdesk-preview-bar .panel button').first().click()
  await page.waitForTimeout(800)
  await shoot(page, `problems-${name}`)
  await page.locator('newsdesk-preview-bar .problems').click()
  const other = await context.newPage()
  await other.goto(`${preview.url}api/preview/disable`)
  await page.locator('newsdesk-preview-bar .trouble button').waitFor()
  await shoot(page, `over-${name}`)
  await context.close()
}
await browser.close()
await close()

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({path: join(folder, `${name}.png`)})
}

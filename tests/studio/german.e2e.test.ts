// Every view of the German Studio is German in an English browser.
import type {Page} from 'playwright-core'
import {expect, onTestFinished, test} from 'vitest'

import {localUser} from '../../packages/lake/src/users.ts'
import type {RunningPreview} from '../../src/preview/index.ts'
import {previewOf} from '../preview/previewed.ts'
import {englishWords} from './german/english-words.ts'
import {isNotGerman, wordsOf} from './german/not-german.ts'
import {shownTexts} from './german/shown-texts.ts'
import {documentViews} from './german/document-views.ts'
import {toolViews} from './german/tool-views.ts'
import type {View} from './german/view.ts'
import {createViewed, type Viewed} from './german/viewed.ts'
import {startNewsroom} from './newsroom.ts'

/** Whether tooltips, conversations and dialogs of releases are read, too, which takes minutes on a busy machine. */
const isLongMode = process.env['MODE'] === 'long'

/** The timeout for opening a view, in milliseconds. */
const patience = 60_000

/** The longest wait for a view to finish loading before it is checked, in milliseconds. */
const restless = 4_000

test('every view is German', async () => {
  let preview: RunningPreview | undefined
  const {lake, client, open} = await startNewsroom({memory: true, preview: () => preview?.url})
  preview = await previewOf(lake)
  onTestFinished(() => preview?.close())
  const viewed = await createViewed(client)
  const english = await englishWords()
  const inDocuments = new Set(
    [...valuesOf(await client.fetch('*')), localUser.name].flatMap(wordsOf),
  )
  const isForeign = (text: string) => isNotGerman(text, english, inDocuments)

  const {page, context} = await open('structure', 'Anna')
  context.setDefaultTimeout(patience)
  expect(await page.evaluate(() => navigator.language)).toBe('en-US')
  await page.getByText('Alle Artikel').waitFor()
  const other = await context.newPage()
  await other.goto(`${lake.studio}structure`)
  await other.getByText('Alle Artikel').waitFor()
  const found = await Promise.all([
    foreignTexts(page, toolViews, viewed, isForeign),
    foreignTexts(other, documentViews, viewed, isForeign),
  ])
  expect(Object.assign({}, ...found)).toEqual({})
}, 600_000)

/** The texts of views that are not German, and the views that did not open. */
async function foreignTexts(
  page: Page,
  views: readonly View[],
  viewed: Viewed,
  isForeign: (text: string) => boolean,
): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {}
  for (const {name, show, isLong} of views) {
    if (isLong && !isLongMode) continue
    try {
      const onTheWay = (await show(page, viewed)) ?? []
      const texts = new Set([...onTheWay, ...(await settledTexts(page))])
      const foreign = [...texts].filter((text) => isForeign(text))
      if (foreign.length > 0) found[name] = foreign
    } catch (error) {
      found[name] = [String(error)]
    }
  }
  return found
}

/** The texts of a view once they are stable, or after some seconds. */
async function settledTexts(page: Page): Promise<string[]> {
  const until = Date.now() + restless
  for (;;) {
    const {length} = await shownTexts(page)
    await page.waitForTimeout(150)
    const texts = await shownTexts(page)
    const isBusy = (await page.locator('[data-ui=Spinner]:visible').count()) > 0
    if ((texts.length === length && !isBusy) || Date.now() > until) return texts
  }
}

/** The texts within data, without the names of types. */
function valuesOf(data: unknown): string[] {
  if (typeof data === 'string') return [data]
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) =>
    key.startsWith('_') ? [] : valuesOf(value),
  )
}

import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {startLake, type RunningLake} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'
import type {Browser, BrowserContext, FrameLocator, Locator, Page} from 'playwright-core'

import {expect} from 'vitest'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import type {RunningPreview} from '../../src/preview/index.ts'
import {runSeed} from '../../scripts/run-seed.ts'
import {launchBrowser} from '@newsdesk/testing/browser'
import {patience} from '../studio/newsroom.ts'
import {watch, type Watched} from '../studio/watch.ts'
import {builtStudio} from '../support/build-studio.ts'
import {previewOf} from './previewed.ts'

/** Studio and preview of a lake that can be stopped. */
export interface Newsroom {
  /** A client with the token and the perspective `raw`. */
  readonly client: SanityClient
  readonly preview: RunningPreview
  /** Opens the page of an article in Presentation, in a browser profile of its own, and waits until it can be edited. */
  readonly open: (
    article: {readonly slug: string},
    name: string,
    options?: DeskOptions,
  ) => Promise<Desk>
  readonly stopLake: () => Promise<void>
  /** Starts the lake again with the same data and port. */
  readonly startLake: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Options of a tab. */
interface DeskOptions {
  /** Whether its Studio receives messages of the preview through our own channel. */
  readonly hasChannel?: boolean
}

/** A tab with Presentation. */
export interface Desk {
  readonly page: Page
  readonly context: BrowserContext
  /** The page that Presentation shows. */
  readonly shown: FrameLocator
  /** The bar of that page. */
  readonly bar: Locator
  readonly watched: Watched
}

/** Starts a lake on disk, with the seed, the Studio, and the preview. */
export async function startNewsroom(): Promise<Newsroom> {
  const directory = mkdtempSync(join(tmpdir(), 'newsdesk-preview-'))
  let preview: RunningPreview | undefined
  const start = (port: number) =>
    startLake({directory, port, studio: builtStudio(), preview: () => preview?.url})
  let lake: RunningLake = await start(0)
  const client = createEmbeddedClient(lake).withConfig({perspective: 'raw'})
  await runSeed(client)
  const served = await previewOf(lake)
  preview = served
  const browser = await launchBrowser()
  return {
    client,
    preview: served,
    open: (article, name, options) =>
      openDesk(browser, lake, served, `/${article.slug}`, name, options),
    stopLake: () => lake.close(),
    startLake: async () => {
      lake = await start(Number(new URL(lake.url).port))
    },
    close: async () => {
      await browser.close()
      await served.close()
      await lake.close()
      rmSync(directory, {recursive: true, force: true})
    },
  }
}

async function openDesk(
  browser: Browser,
  lake: RunningLake,
  preview: RunningPreview,
  path: string,
  name: string,
  {hasChannel = true}: DeskOptions = {},
): Promise<Desk> {
  const context = await browser.newContext({
    viewport: {width: 1600, height: 1000},
    reducedMotion: 'reduce',
    locale: 'de-DE',
  })
  context.setDefaultTimeout(patience)
  if (!hasChannel) await context.addInitScript(loseChannel)
  const page = await context.newPage()
  const watched = watch(page, new URL(lake.url).origin, new URL(preview.url).origin)
  await page.goto(`${lake.studio}presentation?user=${name}&preview=${encodeURIComponent(path)}`)
  const shown = page.frameLocator('iframe')
  await page.getByTestId('field-title').getByRole('textbox').waitFor()
  // A separate element draws the frames around parts.
  await shown.locator('sanity-visual-editing > *').first().waitFor({state: 'attached'})
  return {page, context, shown, bar: shown.locator('newsdesk-preview-bar'), watched}
}

/** Fails when a tab sent foreign requests or logged errors since the last check. */
export function expectCalm({watched: {foreign, complaints}}: Desk): void {
  // A change with a slow answer is retried, and the lake answers that it is stored already.
  const unexpected = complaints.splice(0).filter((text) => !text.includes('status of 409'))
  expect({foreign: foreign.splice(0), unexpected}).toEqual({foreign: [], unexpected: []})
}

/** Runs in a Studio, and blocks messages of the preview to it. */
function loseChannel(): void {
  addEventListener(
    'message',
    (event: MessageEvent<{type?: unknown} | null>) => {
      if (event.data?.type === 'newsdesk/page-shows') event.stopImmediatePropagation()
    },
    {capture: true},
  )
}

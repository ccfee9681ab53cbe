import {startLake, type RunningLake, type StartOptions} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {onTestFinished} from 'vitest'

import {createEmbeddedClient} from '../../connection/index.ts'
import {runSeed} from '../../scripts/run-seed.ts'
import {launchBrowser} from '../browser.ts'
import {builtStudio} from '../support/build-studio.ts'
import {watch, type Watched} from './watch.ts'

/** The article that every newsroom begins with. */
export const article = {
  id: 'article-kasachstan-proteste',
  draft: 'drafts.article-kasachstan-proteste',
  path: 'structure/article;article-kasachstan-proteste',
}

/** How long a step may take on a machine that does much else, in milliseconds. */
export const patience = 90_000

/** A lake with the seed and the Studio, and a browser to open it in. */
export interface Newsroom {
  readonly lake: RunningLake
  /** Sees everything, as it is. */
  readonly client: SanityClient
  readonly browser: Browser
  /** Opens a place of the Studio in a browser profile of its own, as somebody, when a name is given. */
  readonly open: (path: string, name?: string) => Promise<Desk>
}

/** A tab with the Studio. */
interface Desk {
  readonly page: Page
  readonly context: BrowserContext
  readonly watched: Watched
}

/** Starts a newsroom for the length of a test. */
export async function startNewsroom(options: StartOptions = {memory: true}): Promise<Newsroom> {
  const lake = await startLake({port: 0, studio: builtStudio(), ...options})
  onTestFinished(() => lake.close())
  const client = createEmbeddedClient(lake).withConfig({perspective: 'raw'})
  await runSeed(client)
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  return {lake, client, browser, open: (path, name) => open(browser, lake, path, name)}
}

async function open(
  browser: Browser,
  lake: RunningLake,
  path: string,
  name?: string,
): Promise<Desk> {
  const context = await browser.newContext({viewport: {width: 1400, height: 1000}})
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  const watched = watch(page, new URL(lake.url).origin)
  const user = name === undefined ? '' : `?user=${encodeURIComponent(name)}`
  await page.goto(`${lake.studio}${path}${user}`)
  return {page, context, watched}
}

/** The text field of a field of the open document. */
export function textField(page: Page, name: string) {
  return page.getByTestId(`field-${name}`).getByRole('textbox')
}

/** What the Studio says for a moment when everything typed is in the lake. */
export async function saved(page: Page): Promise<void> {
  await page.getByTestId('pane-footer-document-status-pulse').getByText('Gespeichert').waitFor()
}

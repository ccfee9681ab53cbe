import {startLake, type RunningLake, type StartOptions} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'
import type {Browser, BrowserContext, Locator, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished} from 'vitest'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {runSeed} from '../../scripts/run-seed.ts'
import {launchBrowser} from '@newsdesk/testing/browser'
import {builtStudio} from '../support/build-studio.ts'
import {showFailure} from './show-failure.ts'
import {watch, type Watched} from './watch.ts'

/** The seeded article, which every newsroom contains. */
export const article = {
  id: 'article-kasachstan-proteste',
  draft: 'drafts.article-kasachstan-proteste',
  path: 'structure/article;article-kasachstan-proteste',
}

/** The timeout of a step in milliseconds, generous for busy machines. */
export const patience = 90_000

/** A lake with the seed and the Studio, and a browser to open it in. */
export interface Newsroom {
  readonly lake: RunningLake
  /** A client with the token and the perspective `raw`. */
  readonly client: SanityClient
  readonly browser: Browser
  /** Opens a path of the Studio in a new browser profile, as the named user if one is given. */
  readonly open: (path: string, name?: string) => Promise<Desk>
}

/** A tab with the Studio. */
export interface Desk {
  readonly page: Page
  readonly context: BrowserContext
  readonly watched: Watched
}

/** Starts a newsroom for a single test, for example one that stops the lake. */
export async function startNewsroom(options: StartOptions = {memory: true}): Promise<Newsroom> {
  const {lake, client, browser, close} = await start(options)
  onTestFinished(close)
  return {lake, client, browser, open: (path, name) => openDesk(browser, lake, path, name)}
}

/**
 * One newsroom for all tests of a file, and a tab for each editor in it: loading the Studio takes longer than most tasks.
 * Tests create their own documents. Logged errors of the tabs are checked after each test. A failed test is shown, and the
 * next begins in a new newsroom: a second try must not find what the first one left.
 */
export function shareNewsroom(): Newsroom {
  let started: Awaited<ReturnType<typeof start>>
  const desks = new Map<string, Promise<Desk>>()
  beforeAll(async () => {
    started = await start({memory: true})
  })
  afterAll(() => started.close())
  beforeEach(({onTestFailed}) => {
    onTestFailed(async ({task}) => {
      for (const [name, desk] of desks) await showFailure(task, name, (await desk).page)
      desks.clear()
      await started.close()
      started = await start({memory: true})
    })
  })
  afterEach(async () => {
    for (const desk of desks.values()) {
      const {watched} = await desk
      const complained = {
        foreign: watched.foreign.splice(0),
        complaints: watched.complaints.splice(0),
      }
      expect(complained).toEqual({foreign: [], complaints: []})
    }
  })
  return {
    get lake() {
      return started.lake
    },
    get client() {
      return started.client
    },
    get browser() {
      return started.browser
    },
    async open(path, name = '') {
      const open = desks.get(name)
      if (open) {
        const desk = await open
        await goTo(desk.page, path)
        return desk
      }
      const desk = openDesk(started.browser, started.lake, path, name || undefined)
      desks.set(name, desk)
      return desk
    },
  }
}

/** Navigates to a path of the Studio as its own links do, without reloading it. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', address)
    dispatchEvent(new PopStateEvent('popstate'))
  }, `/studio/${path}`)
}

async function start(options: StartOptions) {
  const lake = await startLake({port: 0, studio: builtStudio(), ...options})
  const client = createEmbeddedClient(lake).withConfig({perspective: 'raw'})
  await runSeed(client)
  const browser = await launchBrowser()
  const close = async () => {
    await browser.close()
    await lake.close()
  }
  return {lake, client, browser, close}
}

async function openDesk(
  browser: Browser,
  lake: RunningLake,
  path: string,
  name?: string,
): Promise<Desk> {
  const context = await browser.newContext({
    viewport: {width: 1400, height: 1000},
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
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

/** Presses the publish button as soon as it is enabled. */
export async function publish(place: Page | Locator, name?: string): Promise<void> {
  await expect.poll(() => pressPublish(place, name)).toBe(true)
}

/** Publishes a change of a published article as a minor correction ("slip"). */
export async function publishSlip(page: Page): Promise<void> {
  await publish(page)
  await page.getByTestId('explanation').waitFor()
  await answerSlip(page)
}

/** Answers in the dialog that the change is a minor correction. */
export async function answerSlip(page: Page): Promise<void> {
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
}

/**
 * Presses the publish button if it is enabled, and returns whether it was. It is disabled while the article has errors, and
 * for a moment after a publication.
 */
export function pressPublish(place: Page | Locator, name = 'Veröffentlichen'): Promise<boolean> {
  const button = place.getByRole('button', {name, exact: true})
  return button.evaluate((element) => {
    if (!(element instanceof HTMLButtonElement) || element.disabled) return false
    element.click()
    return true
  })
}

import {startLake, type RunningLake, type StartOptions} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'
import type {Browser, BrowserContext, Locator, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, expect, onTestFailed, onTestFinished} from 'vitest'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {runSeed} from '../../scripts/run-seed.ts'
import {launchBrowser} from '@newsdesk/testing/browser'
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
export interface Desk {
  readonly page: Page
  readonly context: BrowserContext
  readonly watched: Watched
}

/** Starts a newsroom for the length of a test that needs one of its own, such as to stop its lake. */
export async function startNewsroom(options: StartOptions = {memory: true}): Promise<Newsroom> {
  const {lake, client, browser, close} = await start(options)
  onTestFinished(close)
  return {lake, client, browser, open: (path, name) => openDesk(browser, lake, path, name)}
}

/**
 * One newsroom for all tests of a file, and a tab for each editor in it: loading the Studio takes longer than most tasks.
 * Tests make documents of their own. After each it is looked whether a tab complained; after a test that failed they all
 * are opened anew.
 */
export function shareNewsroom(): Newsroom {
  let started: Awaited<ReturnType<typeof start>>
  const desks = new Map<string, Promise<Desk>>()
  beforeAll(async () => {
    started = await start({memory: true})
  })
  afterAll(() => started.close())
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
      onTestFailed(async () => {
        const failed = [...desks.values()]
        desks.clear()
        for (const desk of failed) await (await desk).context.close()
      })
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

/** Goes to a place of the Studio as its own links do, without loading it again. */
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

/** Presses the button that publishes, as soon as it is on. */
export async function publish(place: Page | Locator, name?: string): Promise<void> {
  await expect.poll(() => pressPublish(place, name)).toBe(true)
}

/** Publishes a change of a published article as a slip of the pen. */
export async function publishSlip(page: Page): Promise<void> {
  await publish(page)
  await page.getByTestId('explanation').waitFor()
  await answerSlip(page)
}

/** Answers the question what a change is. */
export async function answerSlip(page: Page): Promise<void> {
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
}

/**
 * Presses the button that publishes if it is on, and says whether it was. It is off while the article has known faults, and
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

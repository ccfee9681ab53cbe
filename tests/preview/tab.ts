import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core'

import {launchBrowser} from '@newsdesk/testing/browser'

/** A tab of a browser of its own. */
export interface Tab {
  readonly browser: Browser
  readonly context: BrowserContext
  readonly page: Page
  /** Messages on the console and errors of its pages, and of other tabs of the context. */
  readonly complaints: readonly string[]
}

export async function openTab(options: BrowserContextOptions = {}): Promise<Tab> {
  const browser = await launchBrowser()
  const context = await browser.newContext(options)
  const complaints: string[] = []
  context.on('console', (message) => complaints.push(message.text()))
  context.on('weberror', (event) => complaints.push(String(event.error())))
  return {browser, context, page: await context.newPage(), complaints}
}

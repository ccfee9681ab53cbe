import {startLake, type RunningLake} from '@newsdesk/lake'
import type {BrowserContextOptions, Page} from 'playwright-core'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import type {RunningPreview} from '../../src/preview/index.ts'
import {runSeed} from '../../scripts/run-seed.ts'
import {launchBrowser} from '@newsdesk/testing/browser'
import {builtStudio} from '../support/build-studio.ts'
import {previewOf} from './previewed.ts'

/** A Studio as a picture of it is to be. */
export interface Look {
  readonly page: Page
  readonly lake: RunningLake
  /** The address of the Studio. */
  readonly studio: string
  /** What the name of a picture ends with: `de-light`. */
  readonly name: string
}

/** Opens the Studio, with its preview, in both languages, light and dark, one after the other, and takes pictures of it. */
export async function inEachLook(
  options: BrowserContextOptions,
  take: (look: Look) => Promise<void>,
): Promise<void> {
  let preview: RunningPreview | undefined
  const lake = await startLake({
    memory: true,
    port: 0,
    studio: builtStudio(),
    user: 'Anna Weber',
    preview: () => preview?.url,
  })
  const studio = lake.studio ?? ''
  await runSeed(createEmbeddedClient(lake))
  preview = await previewOf(lake)
  const browser = await launchBrowser()
  for (const locale of ['de-DE', 'en-US'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({...options, colorScheme, locale})
      context.setDefaultTimeout(120_000)
      const page = await context.newPage()
      await page.goto(studio)
      // It starts in German, and offers the other language.
      if (locale === 'en-US') await page.getByTestId(`language-${locale}`).click()
      await take({page, lake, studio, name: `${locale.slice(0, 2)}-${colorScheme}`})
      await context.close()
    }
  }
  await browser.close()
  await preview.close()
  await lake.close()
}

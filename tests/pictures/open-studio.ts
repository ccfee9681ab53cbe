import {startLake} from '@newsdesk/lake'
import type {Page} from 'playwright-core'

import {launchBrowser} from '@newsdesk/testing/browser'
import {runSeed} from '../../scripts/run-seed.ts'
import {createEmbeddedClient} from '../../src/connection/index.ts'
import type {RunningPreview} from '../../src/preview/index.ts'
import {previewOf} from '../preview/previewed.ts'
import {builtStudio} from '../support/build-studio.ts'

/** How a picture of the Studio is to look. */
interface Look {
  readonly width: number
  readonly height: number
  readonly colorScheme: 'light' | 'dark'
}

/** A Studio in English on a seeded lake, with its preview. */
export interface PicturedStudio {
  /** The address of the Studio. */
  readonly url: string
  readonly open: (look: Look) => Promise<Page>
  readonly close: () => Promise<void>
}

/** Opens a Studio to take pictures of. */
export async function openStudio(): Promise<PicturedStudio> {
  let preview: RunningPreview | undefined
  const lake = await startLake({
    memory: true,
    port: 0,
    studio: builtStudio(),
    user: 'Anna Weber',
    preview: () => preview?.url,
  })
  await runSeed(createEmbeddedClient(lake))
  preview = await previewOf(lake)
  const browser = await launchBrowser()
  const url = lake.studio ?? ''
  return {
    url,
    open: async ({width, height, colorScheme}) => {
      const viewport = {width, height}
      const context = await browser.newContext({viewport, colorScheme, locale: 'en-US'})
      context.setDefaultTimeout(120_000)
      const page = await context.newPage()
      await page.goto(url)
      // It starts in German, and offers the other language.
      await page.getByTestId('language-en-US').click()
      return page
    },
    close: async () => {
      await browser.close()
      await preview?.close()
      await lake.close()
    },
  }
}

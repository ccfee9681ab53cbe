import {startLake} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'
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
  /** The language of the Studio; English by default. */
  readonly language?: 'de-DE' | 'en-US'
}

/** A Studio on a seeded lake, with its preview. */
export interface PicturedStudio {
  /** The address of the Studio. */
  readonly url: string
  readonly client: SanityClient
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
  const client = createEmbeddedClient(lake).withConfig({perspective: 'raw'})
  await runSeed(client)
  preview = await previewOf(lake)
  const browser = await launchBrowser()
  const url = lake.studio ?? ''
  return {
    url,
    client,
    open: async ({width, height, colorScheme, language = 'en-US'}) => {
      const viewport = {width, height}
      const context = await browser.newContext({viewport, colorScheme, locale: 'en-US'})
      context.setDefaultTimeout(120_000)
      const page = await context.newPage()
      await page.goto(url)
      // It starts in German, and offers the other language.
      if (language === 'en-US') await page.getByTestId('language-en-US').click()
      return page
    },
    close: async () => {
      await browser.close()
      await preview?.close()
      await lake.close()
    },
  }
}

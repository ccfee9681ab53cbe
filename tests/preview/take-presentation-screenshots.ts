import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {startLake} from '@newsdesk/lake'

import {createEmbeddedClient} from '../../connection/index.ts'
import type {RunningPreview} from '../../preview/index.ts'
import {runSeed} from '../../scripts/run-seed.ts'
import {launchBrowser} from '../browser.ts'
import {builtStudio} from '../support/build-studio.ts'
import {previewOf, seeded} from './previewed.ts'

/** Takes the pictures of the preview inside Studio in docs/preview/ anew: `npm run preview:screenshots`. */
const folder = fileURLToPath(new URL('../../docs/preview/', import.meta.url))

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
for (const locale of ['de-DE', 'en-US'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const viewport = {width: 1500, height: 950}
    const context = await browser.newContext({viewport, colorScheme, locale})
    context.setDefaultTimeout(120_000)
    const page = await context.newPage()
    await page.goto(lake.studio ?? '')
    // It starts in German, and offers the other language.
    if (locale === 'en-US') await page.getByTestId(`language-${locale}`).click()
    await page.goto(`${lake.studio}presentation?preview=/${seeded.slug}`)
    const shown = page.frameLocator('iframe')
    const title = page.getByTestId('field-title').getByRole('textbox')
    await title.waitFor()
    await shown.locator('sanity-visual-editing > *').first().waitFor({state: 'attached'})
    await title.press('End')
    await title.press('!')
    await shown.locator('h1').getByText('!').waitFor()
    // Its first few pixels are a quotation mark, which is not its own.
    await shown.getByText('Terroristen').click({position: {x: 40, y: 10}})
    await page.getByTestId('popover-edit-dialog').waitFor()
    await shown.locator('section p').first().hover()
    await page.waitForTimeout(3_000)
    const file = `presentation-${locale.slice(0, 2)}-${colorScheme}.png`
    await page.screenshot({path: join(folder, file)})
    await context.close()
    await createEmbeddedClient(lake).delete(`drafts.${seeded.id}`)
  }
}
await browser.close()
await preview.close()
await lake.close()

import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {inEachLook} from './pictured-studio.ts'
import {seeded} from './previewed.ts'

/** Takes the pictures of the preview inside Studio in docs/preview/ anew: `npm run preview:screenshots`. */
const folder = fileURLToPath(new URL('../../docs/preview/', import.meta.url))

await inEachLook({viewport: {width: 1500, height: 950}}, async ({page, lake, studio, name}) => {
  await page.goto(`${studio}presentation?preview=/${seeded.slug}`)
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
  await page.screenshot({path: join(folder, `presentation-${name}.png`)})
  // The page is closed first: what it has not saved yet would be there again.
  await page.close()
  await createEmbeddedClient(lake).delete(`drafts.${seeded.id}`)
})

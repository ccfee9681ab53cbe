import type {Page} from 'playwright-core'

import {createArticle} from '../studio/articles.ts'
import {openStudio} from './open-studio.ts'
import {savePicture} from './save-picture.ts'

/** How long a change takes to appear, with all that fades, in milliseconds. */
const settled = 3_000

/** Takes pictures of somebody new who is quoted: the form, the problems, and the publication with the article. */
export async function takeSpeakerPictures(): Promise<void> {
  const studio = await openStudio()
  const quoted = {_type: 'quote', _key: 'q', text: 'ein Herzstück der Stadt', role: 'Stadträtin'}
  const blinken = {_type: 'reference', _ref: 'source-antony-blinken'}
  const own = await createArticle(
    studio.client,
    {
      title: 'Streit um den Marktplatz',
      sections: [
        {
          _type: 'section',
          _key: 's0',
          body: [
            {
              _type: 'block',
              _key: 'b0',
              style: 'normal',
              markDefs: [],
              children: [
                {_type: 'span', _key: 'b0s', text: 'Unersetzlich nannte sie ihn.', marks: []},
              ],
            },
            {...quoted, source: blinken},
          ],
        },
      ],
    },
    'draft',
  )
  const look = {width: 1280, height: 800, colorScheme: 'light', language: 'de-DE'} as const
  const page = await studio.open(look)
  await page.goto(`${studio.url}${own.section}`)
  await quoteFirstWord(page)
  await page.keyboard.type('Anna Beispiel')
  await page.waitForTimeout(settled)
  await savePicture(page, 'new-speaker', 'studio')
  await page.getByTestId('create-source').click()
  await page.getByTestId('new-source').waitFor()
  await page.waitForTimeout(settled)
  await savePicture(page, 'new-speaker-created', 'studio')

  await page.goto(`${studio.url}${own.path},inspect=sanity%2Fstructure%2Fvalidation`)
  await page.getByTestId('problem').first().waitFor()
  await page.waitForTimeout(settled)
  await page.getByTestId('action-veröffentlichen').click()
  await page.getByTestId('companions').waitFor()
  await page.waitForTimeout(settled)
  await savePicture(page, 'publish-together', 'studio')
  await studio.close()
}

async function quoteFirstWord(page: Page): Promise<void> {
  const words = page.getByTestId('pt-editor').first().getByText('Unersetzlich')
  await words.waitFor()
  await page.waitForTimeout(settled)
  await words.dblclick({position: {x: 30, y: 10}})
  await page.locator('[data-testid=action-button-quote]:visible').first().click()
  await page.getByTestId('quotation-form').waitFor()
  await page.waitForTimeout(settled)
}

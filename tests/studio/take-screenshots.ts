import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {startLake} from '@newsdesk/lake'

import {createEmbeddedClient} from '../../connection/index.ts'
import type {RunningPreview} from '../../preview/index.ts'
import {runSeed} from '../../scripts/run-seed.ts'
import {launchBrowser} from '../browser.ts'
import {previewOf} from '../preview/previewed.ts'
import {builtStudio} from '../support/build-studio.ts'

/** Takes the pictures in docs/studio/ anew: `npm run studio:screenshots`. */
const folder = fileURLToPath(new URL('../../docs/studio/', import.meta.url))
mkdirSync(folder, {recursive: true})

const id = 'article-kasachstan-proteste'
const section = `path=${encodeURIComponent(encodeURIComponent('sections[_key=="s0"]'))}`
const views = [
  {name: 'article', path: `structure/article;${id}`},
  {name: 'quotations', path: `structure/article;${id},inspect=newsdesk-quotations`},
  {name: 'section', path: `structure/article;${id},${section}`},
  {name: 'source', path: 'structure/source;source-kassym-schomart-tokajew'},
]

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
    const context = await browser.newContext({viewport: {width: 1400, height: 900}, colorScheme})
    context.setDefaultTimeout(120_000)
    const page = await context.newPage()
    await page.goto(lake.studio ?? '')
    // It starts in German, and offers the other language.
    if (locale === 'en-US') await page.getByTestId(`language-${locale}`).click()
    for (const {name, path} of views) {
      await page.goto(`${lake.studio}${path}`)
      await page.getByTestId('field-title').or(page.getByTestId('field-name')).first().waitFor()
      const list = page.getByTestId('document-list-pane').getByTestId('default-preview__header')
      await list.first().waitFor()
      await page.getByTestId('pane-footer-document-status').waitFor()
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(4_000)
      // Where a keyboard would go on is no part of the picture.
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await page.mouse.move(700, 899)
      const file = `${name}-${locale.slice(0, 2)}-${colorScheme}.png`
      await page.screenshot({path: join(folder, file)})
    }
    await context.close()
  }
}
await browser.close()
await preview.close()
await lake.close()

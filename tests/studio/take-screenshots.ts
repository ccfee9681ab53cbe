import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {inEachLook} from '../preview/pictured-studio.ts'

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

await inEachLook({viewport: {width: 1400, height: 900}}, async ({page, studio, name: look}) => {
  for (const {name, path} of views) {
    await page.goto(`${studio}${path}`)
    await page.getByTestId('field-title').or(page.getByTestId('field-name')).first().waitFor()
    const list = page.getByTestId('document-list-pane').getByTestId('default-preview__header')
    await list.first().waitFor()
    await page.getByTestId('pane-footer-document-status').waitFor()
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(4_000)
    // Where a keyboard would go on is no part of the picture, nor is what fades with it.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.mouse.move(700, 899)
    await page.waitForTimeout(1_000)
    await page.screenshot({path: join(folder, `${name}-${look}.png`)})
  }
})

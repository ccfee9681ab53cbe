import type {Page} from 'playwright-core'

import {seeded} from '../preview/previewed.ts'
import {openStudio} from './open-studio.ts'
import {savePicture} from './save-picture.ts'

const section = `path=${encodeURIComponent(encodeURIComponent('sections[_key=="s0"]'))}`

/** Takes pictures of the Studio: the page beside the form, quotations beside the form, and a section in the dark. */
export async function takeStudioPictures(): Promise<void> {
  const studio = await openStudio()
  const light = await studio.open({width: 1500, height: 950, colorScheme: 'light'})
  await light.goto(`${studio.url}structure/article;${seeded.id},inspect=newsdesk-quotations`)
  await saveForm(light, 'studio-quotations')
  await savePageBesideForm(light, studio.url)

  const dark = await studio.open({width: 1400, height: 900, colorScheme: 'dark'})
  await dark.goto(`${studio.url}structure/article;${seeded.id},${section}`)
  await saveForm(dark, 'studio-section-dark')
  await studio.close()
}

/** The page beside its form: clicks on the page have opened the headline, then a quotation. */
async function savePageBesideForm(page: Page, studio: string): Promise<void> {
  await page.goto(`${studio}presentation?preview=/${seeded.slug}`)
  const shown = page.frameLocator('iframe')
  const title = page.getByTestId('field-title').getByRole('textbox')
  await title.waitFor()
  await shown.locator('sanity-visual-editing > *').first().waitFor({state: 'attached'})
  await shown.locator('h1').click()
  await page.waitForTimeout(3_000)
  await savePicture(page, 'studio-and-page')
  // Its first few pixels are a quotation mark, which is not its own.
  await shown.getByText('Terroristen').click({position: {x: 40, y: 10}})
  await page.getByTestId('popover-edit-dialog').waitFor()
  await shown.locator('section p').first().hover()
  await page.waitForTimeout(3_000)
  await savePicture(page, 'studio-quotation')
}

async function saveForm(page: Page, name: string): Promise<void> {
  await page.getByTestId('field-title').getByRole('textbox').waitFor()
  const list = page.getByTestId('document-list-pane').getByTestId('default-preview__header')
  await list.first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(4_000)
  // Where a keyboard would go on is no part of the picture, nor is what fades with it.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.mouse.move(700, 899)
  await page.waitForTimeout(1_000)
  await savePicture(page, name)
}

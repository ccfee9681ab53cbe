import sharp from 'sharp'

import {createDocuments} from '../publish/newsroom-from-nothing.ts'
import {openStudio} from './open-studio.ts'
import {saveSmall} from './save-picture.ts'

/** How long pictures and previews take to appear, with all that fades, in milliseconds. */
const settled = 4_000

interface View {
  readonly name: string
  readonly path: string
  /** The words that are there when the view is whole. */
  readonly words: string
  readonly colorScheme?: 'dark'
}

/** The parts that a newsroom sets up itself: settings, a page, the departments and an author. */
const views: readonly View[] = [
  {name: 'settings', path: 'site', words: 'Webadresse'},
  {name: 'settings-dark', path: 'site', words: 'Webadresse', colorScheme: 'dark'},
  {name: 'page', path: 'page;impressum', words: 'Kurzadresse'},
  {name: 'departments', path: 'by-department;politik', words: 'Streit um den Marktplatz'},
  {name: 'author', path: 'source;eva-lindner', words: 'Kurzadresse'},
]

/** Takes pictures of the Studio where a newsroom sets itself up, in German. */
export async function takeSetupPictures(): Promise<void> {
  const studio = await openStudio()
  await createDocuments(studio.client)
  for (const {name, path, words, colorScheme = 'light'} of views) {
    const look = {width: 1280, height: 800, colorScheme, language: 'de-DE'} as const
    const page = await studio.open(look)
    await page.goto(`${studio.url}structure/${path}`)
    await page.getByText(words).first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(settled)
    await page.waitForFunction(() => [...document.images].every(({complete}) => complete))
    // Where a keyboard would go on is no part of the picture.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await saveSmall(sharp(await page.screenshot()), name, 'studio')
    await page.context().close()
  }
  await studio.close()
}

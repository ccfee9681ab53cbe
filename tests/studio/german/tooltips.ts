import type {Page} from 'playwright-core'

import {shownTexts} from './shown-texts.ts'

/** How long a tooltip may take to appear, in milliseconds. */
const slowness = 500

const tooltip = '[data-ui=Tooltip]:visible'

/** Rests on every button and link in a part of a page, and returns the texts that are shown meanwhile. */
export async function tooltips(page: Page, part: string): Promise<string[]> {
  const texts = new Set<string>()
  const targets = page.locator(`:is(${part}) :is(button, a[href]):visible`)
  for (const target of await targets.all()) {
    await page.mouse.move(1, 1)
    // Studio may draw an element anew meanwhile. Its twin gets a pointer of its own.
    await target.hover({timeout: 1_000, force: true}).catch(() => undefined)
    const isShown = page.locator(tooltip).first().waitFor({timeout: slowness})
    await isShown.then(
      async () => (await shownTexts(page)).forEach((text) => texts.add(text)),
      () => undefined,
    )
  }
  return [...texts]
}

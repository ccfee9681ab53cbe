import type {Page} from 'playwright-core'
import {expect} from 'vitest'

import {pressUntil} from './press.ts'

/**
 * Puts the cursor before or after a line of text in the open editor: a click into it, then the key. Where another editor's
 * cursor stands a click goes nowhere, so each try clicks elsewhere; and after a click the editor comes back to where that
 * was, so the key is pressed until the cursor stays.
 */
export async function putCursor(
  page: Page,
  text: string,
  where: 'before' | 'after',
): Promise<void> {
  const words = page.getByTestId('pt-editor').first().getByText(text)
  const style = page.getByTestId('block-style-select').filter({hasNotText: 'Kein Stil'})
  let tries = 0
  const click = async () => {
    const {x, y, width, height} = (await words.boundingBox()) ?? {x: 0, y: 0, width: 0, height: 0}
    tries += 1
    await page.mouse.click(x + width * ((tries * 0.37) % 1), y + height / 2)
  }
  await pressUntil(click, () => style.first().isVisible())
  const isThere = () =>
    page.evaluate(
      ([line, place]) => {
        const {anchorNode, anchorOffset} = getSelection() ?? {}
        if (!(anchorNode instanceof Text) || anchorNode.data === '') return false
        // Another's cursor divides the line into several texts.
        return place === 'before'
          ? line.startsWith(anchorNode.data) && anchorOffset === 0
          : line.endsWith(anchorNode.data) && anchorOffset === anchorNode.data.length
      },
      [text, where] as const,
    )
  let held = 0
  await expect
    .poll(async () => {
      held = (await isThere()) ? held + 1 : 0
      if (held === 0) await page.keyboard.press(where === 'before' ? 'Home' : 'End')
      return held
    })
    .toBeGreaterThan(5)
}

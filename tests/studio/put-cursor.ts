import type {Page} from 'playwright-core'

/**
 * Puts the cursor before or after a text in the open editor. It is clicked there: after a click the editor comes back to
 * where that was, so a key that moves the cursor right after it may have moved it in vain.
 */
export async function putCursor(
  page: Page,
  text: string,
  where: 'before' | 'after',
): Promise<void> {
  const words = page.getByTestId('pt-editor').first().getByText(text)
  const {width = 0, height = 0} = (await words.boundingBox()) ?? {}
  await words.click({position: {x: where === 'before' ? 1 : width - 1, y: height / 2}})
  const style = page.getByTestId('block-style-select').filter({hasNotText: 'Kein Stil'})
  await style.first().waitFor()
}

import type {Page} from 'playwright-core'

/** Puts HTML into the clipboard as another program does, with its plain text, and pastes it. */
export async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate(async (content) => {
    const plain = new DOMParser().parseFromString(content, 'text/html').body.textContent
    const item = new ClipboardItem({
      'text/html': new Blob([content], {type: 'text/html'}),
      'text/plain': new Blob([plain], {type: 'text/plain'}),
    })
    await navigator.clipboard.write([item])
  }, html)
  await page.keyboard.press('Control+v')
}

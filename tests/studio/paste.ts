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

/** The content of a clipboard, by type; files with their bytes in base64. */
interface Clipboard {
  readonly html?: string
  readonly plain?: string
  readonly files?: readonly {readonly name: string; readonly type: string; readonly bytes: string}[]
}

/**
 * Pastes unchanged clipboard content into the focused element. Chromium would clean HTML that a page writes into the
 * clipboard.
 */
export async function pasteAsIs(page: Page, clipboard: Clipboard): Promise<void> {
  await page.evaluate(({html, plain, files = []}) => {
    const clipboardData = new DataTransfer()
    if (plain !== undefined) clipboardData.setData('text/plain', plain)
    if (html !== undefined) clipboardData.setData('text/html', html)
    for (const {name, type, bytes} of files) {
      const data = Uint8Array.from(atob(bytes), (unit) => unit.charCodeAt(0))
      clipboardData.items.add(new File([data], name, {type}))
    }
    const event = new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true})
    document.activeElement?.dispatchEvent(event)
  }, clipboard)
}

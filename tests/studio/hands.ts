import type {Locator, Page} from 'playwright-core'

/** An editor's hands: performs and counts clicks and keys, but does not count typed words. */
export class Hands {
  readonly page: Page
  clicks = 0
  keys = 0

  constructor(page: Page) {
    this.page = page
  }

  /** Clicks as soon as the element is visible and enabled. */
  async click(target: Locator): Promise<void> {
    await target.click()
    this.clicks += 1
  }

  /** Selects a word with a double click. */
  async select(word: () => Promise<void>): Promise<void> {
    await word()
    this.clicks += 2
  }

  /** Presses a key, or several at the same time. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
    this.keys += 1
  }

  /** Performs an action that is one key for an editor, such as pasting. */
  async shortcut(run: () => Promise<void>): Promise<void> {
    await run()
    this.keys += 1
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words)
  }
}

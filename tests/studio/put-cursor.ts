import type {Page} from 'playwright-core'
import {expect} from 'vitest'

/** The number of consecutive checks for which the cursor must stay in place. */
const looks = 5

/**
 * Puts the cursor before or after a line of text in the open editor. The click and the key are repeated until it stays.
 * A dialog that has just opened takes the focus. An editor that was clicked goes back to its old place. A click on the
 * mark of another editor's cursor goes nowhere, so each one goes elsewhere.
 */
export async function putCursor(
  page: Page,
  text: string,
  where: 'before' | 'after',
): Promise<void> {
  const editor = page.getByTestId('pt-editor').first()
  const words = editor.getByText(text)
  await words.waitFor()
  let clicks = 0
  const click = async () => {
    const box = await words.boundingBox()
    clicks += 1
    if (box)
      await page.mouse.click(box.x + box.width * ((clicks * 0.37) % 1), box.y + box.height / 2)
  }
  let held = 0
  const put = async () => {
    const place = await editor.evaluate(cursorIn)
    held = place?.[where] ? held + 1 : 0
    if (!place) await click()
    else if (held === 0) await page.keyboard.press(where === 'before' ? 'Home' : 'End')
    return held
  }
  await expect.poll(put, {interval: 100}).toBeGreaterThan(looks)
}

/**
 * Selects a word of a line of text in the open editor, the first one unless told. The double click is repeated until the
 * word stays selected, because a dialog that has just opened takes the focus.
 */
export async function selectWord(page: Page, line: string, word?: string): Promise<void> {
  const editor = page.getByTestId('pt-editor').first()
  const words = editor.getByText(line)
  const wanted = word ?? line.split(' ')[0] ?? line
  let held = 0
  const select = async () => {
    const selected = await editor.evaluate((element) =>
      element.contains(document.activeElement) ? String(getSelection()).trim() : '',
    )
    held = selected === wanted ? held + 1 : 0
    if (held > 0) return held
    const {x, y} = await words.evaluate(centreOf, wanted)
    await page.mouse.dblclick(x, y)
    return held
  }
  await expect.poll(select, {interval: 100}).toBeGreaterThan(looks)
}

/** The position of a word's centre on the screen. */
function centreOf(line: Element, word: string): {x: number; y: number} {
  const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const at = texts.currentNode.textContent?.indexOf(word) ?? -1
    if (at < 0) continue
    const range = new Range()
    range.setStart(texts.currentNode, at)
    range.setEnd(texts.currentNode, at + word.length)
    const {x, y, width, height} = range.getBoundingClientRect()
    return {x: x + width / 2, y: y + height / 2}
  }
  throw new Error(`The line has no word "${word}".`)
}

/** Whether no text precedes or follows the cursor in its block; undefined when the cursor is outside of the editor. */
function cursorIn(editor: Element): {before: boolean; after: boolean} | undefined {
  const {focusNode, focusOffset = 0} = getSelection() ?? {}
  const element = focusNode instanceof Element ? focusNode : focusNode?.parentElement
  const block = element?.closest('[data-testid="text-block__text"]')
  if (!focusNode || !block || !editor.contains(document.activeElement)) return undefined
  const isEmpty = (limit: (range: Range) => void) => {
    const range = new Range()
    range.selectNodeContents(block)
    limit(range)
    const rest = range.cloneContents()
    // Marks of other editors' cursors.
    for (const mark of rest.querySelectorAll('[contenteditable="false"]')) mark.remove()
    // Placeholder characters of empty text.
    return (rest.textContent ?? '').replaceAll('\uFEFF', '') === ''
  }
  return {
    before: isEmpty((range) => range.setEnd(focusNode, focusOffset)),
    after: isEmpty((range) => range.setStart(focusNode, focusOffset)),
  }
}

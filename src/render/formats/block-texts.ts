import type {CheckedBlock, Inline} from '../check/checked-blocks.ts'
import {spanText} from '../inline/words-of.ts'
import type {Clock} from '../options.ts'
import {fieldText} from './field-text.ts'

/** Returns the words of each block as written. The items of one list become the lines of one text. */
export function blockTexts(blocks: readonly CheckedBlock[], lang: string, clock: Clock): string[] {
  const texts: string[] = []
  for (const [index, block] of blocks.entries()) {
    const text = blockText(block, lang, clock)
    const before = blocks[index - 1]
    const isNextItem = isListItem(block) && before !== undefined && isListItem(before)
    if (isNextItem) texts.push(`${texts.pop() ?? ''}\n${text}`)
    else texts.push(text)
  }
  return texts
}

function isListItem(block: CheckedBlock): boolean {
  return block._type === 'block' && block.list !== undefined
}

function blockText(block: CheckedBlock, lang: string, clock: Clock): string {
  switch (block._type) {
    case 'block':
      return block.children.map((child) => inlineText(child, lang)).join('')
    case 'object':
      return block.formats.text(lang, clock)
    case 'problem':
      return fieldText(block, lang)
  }
}

function inlineText(child: Inline, lang: string): string {
  return child._type === 'span' ? spanText(child) : fieldText(child.problem, lang)
}

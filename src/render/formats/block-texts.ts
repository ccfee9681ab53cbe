import type {CheckedBlock, Inline} from '../check/checked-blocks.ts'
import {fieldText} from './field-text.ts'

/** Returns the words of each block as written. The items of one list become the lines of one text. */
export function blockTexts(blocks: readonly CheckedBlock[], lang: string): string[] {
  const texts: string[] = []
  for (const [index, block] of blocks.entries()) {
    const text = blockText(block, lang)
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

function blockText(block: CheckedBlock, lang: string): string {
  switch (block._type) {
    case 'block':
      return block.children.map((child) => inlineText(child, lang)).join('')
    case 'object':
      return block.formats.text(lang)
    case 'problem':
      return fieldText(block, lang)
  }
}

function inlineText(child: Inline, lang: string): string {
  return child._type === 'span' ? child.text : fieldText(child.problem, lang)
}

import type {CheckedArticle} from '../check/article.ts'
import type {CheckedBlock, Inline} from '../check/checked-blocks.ts'
import {fieldText} from './field-text.ts'

/** The words of an article as plain text: lead, headings and paragraphs, verbatim. */
export function bodyText(
  {lead, sections}: Pick<CheckedArticle, 'lead' | 'sections'>,
  lang: string,
): string {
  const texts = sections.map((section) =>
    section._type === 'problem'
      ? fieldText(section, lang)
      : join(fieldText(section.heading, lang), ...blockTexts(section.blocks, lang)),
  )
  return join(fieldText(lead, lang), ...texts)
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

function blockTexts(blocks: readonly CheckedBlock[], lang: string): string[] {
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

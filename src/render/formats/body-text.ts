import {attributionLine} from '../attribution.ts'
import type {CheckedArticle} from '../check/article.ts'
import type {CheckedBlock, CheckedPicture, Inline} from '../check/checked.ts'
import type {Problem} from '../check/problem.ts'
import {describe} from '../check/problem.ts'

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
    case 'quote':
      return [`"${block.text}"`, attributionLine(block.quote, lang)]
        .filter((line) => line !== '')
        .join('\n')
    case 'picture':
      return pictureText(block.picture, lang)
    case 'problem':
      return fieldText(block, lang)
  }
}

function pictureText({caption, credit}: CheckedPicture, lang: string): string {
  return [fieldText(caption, lang), fieldText(credit, lang)].filter((part) => part !== '').join(' ')
}

function inlineText(child: Inline, lang: string): string {
  return child._type === 'span' ? child.text : fieldText(child.problem, lang)
}

function fieldText(field: string | Problem, lang: string): string {
  return typeof field === 'string' ? field : `[${describe(field, lang)}]`
}

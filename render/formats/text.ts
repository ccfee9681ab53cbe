import type {Article} from '../article.ts'
import {attributionLine} from '../attribution.ts'
import type {CheckedBlock, CheckedPicture, Inline} from '../check/checked.ts'
import type {Problem} from '../check/problem.ts'
import {describe} from '../check/problem.ts'
import type {RenderOptions} from '../options.ts'
import type {Prepared} from '../prepare.ts'
import {defineFormat} from './format.ts'

/**
 * Renders the words of an article as plain text, verbatim: lead, headings and paragraphs, joined
 * by one blank line, without a line break at the end. Nothing is set, no mark is changed.
 *
 * Items of one list stand on lines of their own, without bullets or numbers. A quotation block has
 * straight marks around its words and its attribution on the next line, so that nobody takes them
 * for the newsroom's. Pictures in the text leave caption and credit. Kicker, title, dates, names
 * and the main picture are not part of the text.
 *
 * Throws a RenderError for unknown or malformed content unless `unknown` is `mark`; then what is
 * wrong stands in brackets.
 */
export function renderText(article: Article, options?: RenderOptions): string {
  return text.render(article, options)
}

function writeText({article: {lead, sections}, context: {lang}}: Prepared): string {
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

export const text = defineFormat({
  write: writeText,
  mediaType: 'text/plain; charset=utf-8',
  extension: '.txt',
  file: 'article.txt',
})

import type {CheckedArticle} from '../check/check-article.ts'
import type {Context} from '../options.ts'
import {blockTexts} from './block-texts.ts'
import {fieldText} from './field-text.ts'

/** Returns the words of an article as plain text: lead, headings and paragraphs, verbatim. */
export function bodyText(
  {lead, sections}: Pick<CheckedArticle, 'lead' | 'sections'>,
  context: Context,
): string {
  const {lang} = context
  const texts = sections.map((section) =>
    section._type === 'problem'
      ? fieldText(section, lang)
      : joinTexts(fieldText(section.heading, lang), ...blockTexts(section.blocks, lang, context)),
  )
  return joinTexts(fieldText(lead, lang), ...texts)
}

/** Joins texts by blank lines, without empty ones. */
export function joinTexts(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

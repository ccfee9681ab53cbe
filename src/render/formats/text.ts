import type {Article} from '../article-types.ts'
import {correctionTexts} from '../corrections.ts'
import type {RenderOptions} from '../options.ts'
import {bodyText, joinTexts} from './body-text.ts'
import {defineFormat} from './format.ts'

export const text = defineFormat({
  write: ({article, context}) =>
    joinTexts(bodyText(article, context), ...correctionTexts(article.corrections, context)),
  mediaType: 'text/plain; charset=utf-8',
  extension: '.txt',
  file: 'article.txt',
})

/**
 * Renders the words of an article as plain text, verbatim: lead, headings and paragraphs, joined by
 * one blank line, without a line break at the end. No typography is applied, and no mark is
 * changed.
 *
 * Items of one list stand on lines of their own, without bullets or numbers. A quotation block has
 * straight marks around its words and its attribution on the next line. Otherwise its words would
 * read as the newsroom's. Corrections stand at the end, after their date. Of pictures in the text, caption and credit remain. Kicker, title, dates,
 * names and the main picture are not part of the text.
 *
 * Throws a RenderError for unknown or malformed content unless `unknown` is `mark`; then the
 * problem stands in brackets.
 */
export function renderText(article: Article, options?: RenderOptions): string {
  return text.render(article, options)
}

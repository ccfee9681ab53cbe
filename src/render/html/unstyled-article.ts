import type {CheckedArticle} from '../check/check-article.ts'
import type {Context} from '../options.ts'
import {renderBlocks} from './render-blocks.ts'
import type {HtmlContext} from './context.ts'
import {correctionParagraphs} from './corrections.ts'
import {inLanguage} from './direction.ts'
import {fieldDirection, renderField} from './field.ts'
import {renderPicture} from './picture.ts'
import {renderProblem} from './problem.ts'

/**
 * Renders the picture, lead, text and corrections of an article as HTML that needs no style, to be read away
 * from its page. Quotation marks stand in the text, links are absolute, and no element has an id.
 */
export function renderBare(article: CheckedArticle, plain: Context): string {
  const typography = {...plain.typography, hasHyphens: false, marks: 'literal'} as const
  const context: HtmlContext = {...plain, typography, base: plain.articleUrl, subheading: 'h2'}
  const lead = renderField(article.lead, context)
  let html = article.image ? `${renderPicture(article.image, context)}\n` : ''
  if (lead !== '')
    html += `<p${fieldDirection(article.lead, context)}><strong>${lead}</strong></p>\n`
  for (const section of article.sections) {
    if (section._type === 'problem') {
      html += `<p>${renderProblem(section, context.lang)}</p>\n`
      continue
    }
    const heading = renderField(section.heading, context)
    if (heading !== '') html += `<h2${fieldDirection(section.heading, context)}>${heading}</h2>\n`
    html += renderBlocks(section.blocks, {...context, subheading: heading === '' ? 'h2' : 'h3'})
  }
  html += correctionParagraphs(article.corrections, context)
  return inLanguage(html, context.lang)
}

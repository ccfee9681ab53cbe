import type {Article} from '../article.ts'
import {plainField} from '../html/field.ts'
import type {RenderOptions} from '../options.ts'
import {linkedArticle} from '../linked-data/article.ts'
import {renderDocument} from '../page/document.ts'
import {openGraphOf} from '../page/open-graph.ts'
import type {Prepared} from '../prepare.ts'
import {defineFormat} from './format.ts'
import {renderElement} from './fragment.ts'

function writePage(prepared: Prepared): string {
  const {article, context: plain, options} = prepared
  const {hyphenation: hasHyphens = true} = options
  const context = {...plain, typography: {...plain.typography, hasHyphens}}
  return renderDocument({
    lang: context.lang,
    title: plainField(article.title, context),
    description: plainField(article.lead, context),
    properties: openGraphOf(prepared),
    linkedData: linkedArticle(prepared),
    main: renderElement(article, context),
  })
}

export const page = defineFormat({
  write: writePage,
  mediaType: 'text/html; charset=utf-8',
  extension: '.html',
  file: 'index.html',
})

/**
 * Renders an article as a complete HTML document. It carries its own style, asks for nothing but
 * the article's pictures, and forbids scripts; what it shows is the article and nothing else.
 *
 * Throws a RenderError for unknown or malformed content unless `unknown` is `mark`.
 */
export function renderPage(article: Article, options?: RenderOptions): string {
  return page.render(article, options)
}

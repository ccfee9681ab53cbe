import type {Article} from '../article-types.ts'
import type {HtmlContext, NumbersQuotations} from '../html/context.ts'
import {plainField} from '../html/field.ts'
import {Notes, renderNotes} from '../html/notes.ts'
import {renderTopics} from '../html/topics.ts'
import {linkedArticle} from '../linked-data/news-article.ts'
import type {RenderOptions} from '../options.ts'
import type {Document} from '../page/document.ts'
import {renderDocument} from '../page/document.ts'
import {frameOf} from '../page/frame.ts'
import {openGraphOf} from '../page/open-graph.ts'
import type {PreparedArticle} from '../prepare-article.ts'
import {articlePath} from '../site/paths.ts'
import {defineFormat} from './format.ts'
import {renderElement} from './fragment.ts'

function writePage(prepared: PreparedArticle): string {
  const {article} = prepared
  const notes = new Notes()
  const context = pageContext(prepared, notes)
  const element = renderElement(article, context)
  const main = element + renderNotes(notes, context) + renderTopics(article.topics, context)
  return renderDocument(pageAround(prepared, context, main))
}

/** Returns the context that a page needs beside its article. */
export function pageContext(
  {article: {slug}, context, options: {hyphenation: hasHyphens = true}}: PreparedArticle,
  notes: NumbersQuotations,
): HtmlContext {
  const path = slug === undefined ? undefined : articlePath(slug)
  const typography = {...context.typography, hasHyphens}
  return {...context, typography, notes, path, subheading: 'h2'}
}

/** Returns the page around main content that is written already. */
export function pageAround(
  prepared: PreparedArticle,
  context: HtmlContext,
  main: string,
): Document {
  const {article} = prepared
  const {site, path, theme} = context
  return {
    look: {theme},
    ...(site && path !== undefined ? frameOf(site, path, theme) : {}),
    kind: 'article',
    lang: context.lang,
    title: plainField(article.title, context),
    description: plainField(article.lead, context),
    names: [
      ['robots', 'max-image-preview:large'],
      ['twitter:card', article.image?.src === undefined ? 'summary' : 'summary_large_image'],
    ],
    properties: openGraphOf(prepared),
    linkedData: linkedArticle(prepared),
    main,
  }
}

export const page = defineFormat({
  write: writePage,
  mediaType: 'text/html; charset=utf-8',
  extension: '.html',
  file: 'index.html',
})

/**
 * Renders an article as a complete HTML document, with JSON-LD and Open Graph. It includes its
 * style, loads only the article's pictures, and forbids scripts. Below the article it lists the
 * quoted sources and the topics. With a site, they link to its pages.
 *
 * Throws a RenderError for unknown or malformed content unless `unknown` is `mark`.
 */
export function renderPage(article: Article, options?: RenderOptions): string {
  return page.render(article, options)
}

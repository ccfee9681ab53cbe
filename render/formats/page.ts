import type {Article} from '../article.ts'
import {plainField} from '../html/field.ts'
import {Notes, renderNotes} from '../html/notes.ts'
import {renderTopics} from '../html/topics.ts'
import {linkedArticle} from '../linked-data/article.ts'
import type {RenderOptions} from '../options.ts'
import {renderDocument} from '../page/document.ts'
import {frameOf} from '../page/frame.ts'
import {openGraphOf} from '../page/open-graph.ts'
import type {Prepared} from '../prepare.ts'
import {articlePath} from '../site/paths.ts'
import {defineFormat} from './format.ts'
import {renderElement} from './fragment.ts'

function writePage(prepared: Prepared): string {
  const {article, options} = prepared
  const {hyphenation: hasHyphens = true} = options
  const plain = prepared.context
  const notes = new Notes()
  const {site} = plain
  const path = article.slug === undefined ? undefined : articlePath(article.slug)
  const typography = {...plain.typography, hasHyphens}
  const context = {...plain, typography, notes, path, subheading: 'h2'} as const
  const element = renderElement(article, context)
  return renderDocument({
    ...(site && path !== undefined ? frameOf(site, path) : {}),
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
    main: element + renderNotes(notes, context) + renderTopics(article.topics, context),
  })
}

export const page = defineFormat({
  write: writePage,
  mediaType: 'text/html; charset=utf-8',
  extension: '.html',
  file: 'index.html',
})

/**
 * Renders an article as a complete HTML document, with JSON-LD and Open Graph. It carries its own
 * style, asks for nothing but the article's pictures, and forbids scripts. Below the article it
 * lists who is quoted, and the topics; with a site they link to its pages.
 *
 * Throws a RenderError for unknown or malformed content unless `unknown` is `mark`.
 */
export function renderPage(article: Article, options?: RenderOptions): string {
  return page.render(article, options)
}

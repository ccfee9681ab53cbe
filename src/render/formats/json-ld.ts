import type {Article} from '../article-types.ts'
import {jsonForScript} from '../escape.ts'
import {linkedArticle} from '../linked-data/news-article.ts'
import type {RenderOptions} from '../options.ts'
import {defineFormat} from './format.ts'

export const jsonLd = defineFormat({
  write: (prepared) => `${jsonForScript(linkedArticle(prepared))}\n`,
  mediaType: 'application/ld+json',
  extension: '.jsonld',
  file: 'article.jsonld',
})

/**
 * Renders an article as JSON-LD: a `NewsArticle` of schema.org with its quotations. With a site,
 * its addresses are absolute; without one it has none. The result can stand in a `<script>`
 * unescaped.
 *
 * Throws a RenderError for unknown or malformed content unless `unknown` is `mark`.
 */
export function renderJsonLd(article: Article, options?: RenderOptions): string {
  return jsonLd.render(article, options)
}

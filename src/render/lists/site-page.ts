import type {Article, Blocks} from '../article-types.ts'
import {pageContext} from '../formats/page.ts'
import {renderElement} from '../formats/fragment.ts'
import type {HtmlContext} from '../html/context.ts'
import {plainField} from '../html/field.ts'
import {Notes} from '../html/notes.ts'
import {publisherOf} from '../linked-data/agents.ts'
import {siteLanguage} from '../language.ts'
import type {RenderOptions} from '../options.ts'
import {renderDocument, type Document} from '../page/document.ts'
import {frameOf} from '../page/frame.ts'
import {prepare, type PreparedArticle} from '../prepare-article.ts'
import {articlePath, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'

/** A page of the site that is no article, such as the Impressum. */
export interface PageContent {
  readonly title?: string | null
  readonly slug: string
  readonly body?: Blocks | null
}

/**
 * Renders a page of the site: its title and its text, in the language of the site. Throws a RenderError for unknown or
 * malformed content unless `unknown` is `mark`, and for a slug that cannot name a folder.
 */
export function renderSitePage(
  {title, slug, body}: PageContent,
  site: Site,
  options: RenderOptions = {},
): string {
  // A slug that cannot name a folder is an error here.
  articlePath(slug)
  const prepared = prepare(articleOfPage({title, slug, body}, site), {...options, site})
  const context = pageContext(prepared, new Notes())
  return renderDocument(aroundSitePage(prepared, context, renderElement(prepared.article, context)))
}

/** The key of the only section of {@link articleOfPage}. */
export const pageSection = 'page'

/** Returns a page of the site as an article: its text is one section, in the language of the site. */
export function articleOfPage(
  {title, slug, body}: Partial<PageContent>,
  site: Site | undefined,
): Article {
  const sections = [{_key: pageSection, body: body ?? []}]
  return {title: title ?? '', slug, language: siteLanguage(site), sections}
}

/** Returns the page around the main content of {@link articleOfPage}. Without a slug, it has no address. */
export function aroundSitePage(
  prepared: PreparedArticle,
  context: HtmlContext,
  main: string,
): Document {
  const {site, path, theme} = context
  const name = plainField(prepared.article.title, context)
  const url = site && path !== undefined ? siteUrl(site, path) : undefined
  return {
    look: {theme},
    ...(site && path !== undefined ? frameOf(site, path, theme) : {}),
    kind: 'article',
    lang: context.lang,
    title: site ? `${name} · ${site.title}` : name,
    properties: [
      ['og:type', 'website'],
      ['og:title', name],
      ...(url === undefined ? [] : [['og:url', url] as const]),
    ],
    linkedData: {
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      '@id': url,
      url,
      name,
      inLanguage: context.lang,
      publisher: site && publisherOf(site),
    },
    main,
  }
}

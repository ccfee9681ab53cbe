import type {Blocks} from '../article-types.ts'
import {pageContext} from '../formats/page.ts'
import {renderElement} from '../formats/fragment.ts'
import {plainField} from '../html/field.ts'
import {Notes} from '../html/notes.ts'
import {publisherOf} from '../linked-data/agents.ts'
import {siteLanguage} from '../language.ts'
import type {RenderOptions} from '../options.ts'
import {renderDocument} from '../page/document.ts'
import {frameOf} from '../page/frame.ts'
import {prepare} from '../prepare-article.ts'
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
  const path = articlePath(slug)
  const language = siteLanguage(site)
  const prepared = prepare(
    {title: title ?? '', slug, language, sections: [{_key: 'page', body: body ?? []}]},
    {...options, site},
  )
  const context = pageContext(prepared, new Notes())
  const name = plainField(prepared.article.title, context)
  const url = siteUrl(site, path)
  return renderDocument({
    ...frameOf(site, path, options.theme),
    kind: 'article',
    lang: context.lang,
    title: `${name} · ${site.title}`,
    properties: [
      ['og:type', 'website'],
      ['og:title', name],
      ['og:url', url],
    ],
    linkedData: {
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      '@id': url,
      url,
      name,
      inLanguage: context.lang,
      publisher: publisherOf(site),
    },
    main: renderElement(prepared.article, context),
  })
}

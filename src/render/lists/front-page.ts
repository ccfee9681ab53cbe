import {attributes} from '../attributes.ts'
import {escapeText} from '../escape.ts'
import {renderTeaser} from '../html/teaser.ts'
import {labelsFor} from '../labels.ts'
import {publisherOf} from '../linked-data/agents.ts'
import type {RenderOptions} from '../options.ts'
import {renderDocument} from '../page/document.ts'
import {frameOf, nameOf, navigationOf} from '../page/frame.ts'
import {archivePath, paths, siteUrl} from '../site/paths.ts'
import {relativeUrl} from '../site/relative-url.ts'
import type {Site} from '../site/site.ts'
import {defineComponent} from '../theme/components.ts'
import {checkListed} from './checked.ts'
import type {ListedArticle} from './listed.ts'
import {articleContext, pageContext} from './page-context.ts'

/** Options of a front page. */
export interface FrontPageOptions extends RenderOptions {
  /** Whether the page links to an archive; true by default. */
  readonly hasArchive?: boolean
}

const frontHead = defineComponent(
  'frontHead',
  ({title, description, navigation}) => `<header class="title front">
<h1>${title}</h1>
${description}${navigation}</header>
`,
)

/**
 * Renders the front page of a site: its articles in the given order, the first one large. Articles without an address,
 * or that cannot be rendered, are left out and reported to `onProblem`.
 */
export function renderFrontPage(
  articles: Iterable<ListedArticle>,
  site: Site,
  {hasArchive = true, ...options}: FrontPageOptions = {},
): string {
  const page = pageContext(site, paths.frontPage, options)
  const teasers = checkListed(articles, site, options).map(({article, context}, index) =>
    renderTeaser(article, articleContext(page, context), index === 0),
  )
  const {masthead: _, ...frame} = frameOf(site, paths.frontPage, options.theme)
  const to = (path: string): string => relativeUrl(paths.frontPage, path)
  const description = site.description ? `<p>${escapeText(site.description)}</p>\n` : ''
  const head = frontHead(
    {title: nameOf(site, to), description, navigation: navigationOf(site, to)},
    options.theme,
  )
  return renderDocument({
    ...frame,
    kind: 'list',
    lang: page.lang,
    title: site.title,
    description: site.description,
    properties: [
      ['og:type', 'website'],
      ['og:title', site.title],
      ['og:url', siteUrl(site, '')],
    ],
    linkedData: {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      '@id': siteUrl(site, '#site'),
      name: site.title,
      url: siteUrl(site, ''),
      description: site.description,
      inLanguage: page.lang,
      publisher: publisherOf(site),
    },
    main: `${head}<div class="teasers">
${teasers.join('')}</div>
${hasArchive ? `<p class="older"><a${attributes({href: archivePath(site)})}>${labelsFor(page.lang).older}</a></p>\n` : ''}`,
  })
}

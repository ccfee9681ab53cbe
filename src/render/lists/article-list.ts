import type {CheckedArticle} from '../check/check-article.ts'
import type {HtmlContext} from '../html/context.ts'
import {renderTeaser} from '../html/teaser.ts'
import type {RenderOptions} from '../options.ts'
import {articlePath, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import {checkListed} from './checked.ts'
import type {ListedArticle} from './listed.ts'
import {articleContext} from './page-context.ts'

/** The articles of a page, as HTML and for schema.org. */
interface ArticleList {
  readonly articles: readonly CheckedArticle[]
  readonly html: string
  readonly itemList: object
}

/**
 * Renders the articles of a page in the order given. Articles that have no address or cannot be rendered are left out and
 * reported to `onProblem`.
 */
export function renderArticleList(
  articles: Iterable<ListedArticle>,
  page: HtmlContext,
  site: Site,
  options: RenderOptions,
): ArticleList {
  const listed = checkListed(articles, site, options)
  const teasers = listed.map(({article, context}) =>
    renderTeaser(article, articleContext(page, context)),
  )
  return {
    articles: listed.map(({article}) => article),
    html: `<div class="teasers">\n${teasers.join('')}</div>\n`,
    itemList: {
      '@type': 'ItemList',
      itemListElement: listed.map(({article: {slug}}, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: siteUrl(site, articlePath(slug)),
      })),
    },
  }
}

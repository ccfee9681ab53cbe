import {ARTICLE_LIST_LENGTH} from '../../content/queries/index.ts'
import type {Article, ListedArticle} from '../../render/index.ts'
import type {ArticleFetcher} from '../articles/fetch-articles.ts'
import {defineOutput, type Output, type OutputContext, type OutputDefinition} from '../output.ts'
import type {SiteState} from '../state/site-state.ts'
import {fetchWhole} from './fetch-in-order.ts'
import {first, readyAmong} from './ready-articles.ts'

/** An output that is one file of the newest articles. */
interface NewestDefinition<Format extends string> extends Pick<
  OutputDefinition<Format, never>,
  'format' | 'discovery'
> {
  readonly path: string
  readonly render: (articles: readonly Article[], context: OutputContext) => string
}

/** Makes an output that is one file of the newest articles and follows every change at once. */
export function newestOutput<const Format extends string>({
  format,
  path,
  discovery,
  render,
}: NewestDefinition<Format>): Output<Format> {
  return defineOutput({
    name: format,
    format,
    turn: 'at once',
    stale: 'with articles',
    discovery,
    ask: ({newest}) => newest(),
    render: (articles: readonly Article[], context) => [{path, content: render(articles, context)}],
  })
}

/** Fetches the newest articles in full, newest first: as many as a front page shows. */
export async function fetchNewest(state: SiteState, fetcher: ArticleFetcher): Promise<Article[]> {
  return fetchWhole(fetcher, first(readyAmong(state, state.visible.newest()), ARTICLE_LIST_LENGTH))
}

/** Takes articles for listed ones: an article that has files has a slug. */
export function asListed(articles: readonly Article[]): ListedArticle[] {
  return articles.flatMap(({slug, ...article}) =>
    typeof slug === 'string' ? [{...article, slug}] : [],
  )
}

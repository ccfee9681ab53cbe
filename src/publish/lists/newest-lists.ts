import {ARTICLE_LIST_LENGTH, FEED_LENGTH} from '../../content/queries/index.ts'
import {
  fileOf,
  paths,
  renderAtom,
  renderFrontPage,
  renderJsonFeed,
  renderLlmsTxt,
  renderRss,
  type Article,
  type FrontPageOptions,
  type ListedArticle,
  type Site,
} from '../../render/index.ts'
import type {Run} from '../run.ts'
import {fetchInOrder, first, readyAmong} from './listed.ts'
import {fileWith, type RenderList} from './list-content.ts'
import type {listNames} from './list-names.ts'

type NewestList = (typeof listNames.ofNewest)[number]

type Render = (articles: readonly Article[], site: Site, options: FrontPageOptions) => string

const renderers: Readonly<Record<NewestList, {readonly path: string; readonly render: Render}>> = {
  front: {
    path: fileOf(paths.frontPage),
    render: (articles, site, options) => renderFrontPage(asListed(articles), site, options),
  },
  rss: {path: paths.rss, render: feed(renderRss)},
  atom: {path: paths.atom, render: feed(renderAtom)},
  jsonFeed: {path: paths.jsonFeed, render: feed(renderJsonFeed)},
  llms: {
    path: paths.llms,
    render: (articles, site, options) => renderLlmsTxt(asListed(articles), site, options),
  },
}

/** The newest articles, which front page, feeds and `llms.txt` show. They are fetched whole, once for all of them. */
export async function fetchNewest(run: Run): Promise<(list: NewestList, site: Site) => RenderList> {
  const rows = first(readyAmong(run, run.state.listed.newest()), ARTICLE_LIST_LENGTH)
  const found = await fetchInOrder(
    rows.map(({id}) => id),
    async (ids) => {
      const fetched = await run.fetcher.fetch(ids)
      return fetched.map(({stored, article}) => ({_id: stored._id, article}))
    },
  )
  const articles = found.map(({article}) => article)
  return (list, site) => (locatePicture) => {
    const {path, render} = renderers[list]
    const hasArchive = run.formats.has('archive')
    const options = {...run.options, locatePicture, hasArchive}
    return [fileWith(path, render(articles, site, options))]
  }
}

function feed(render: Render): Render {
  return (articles, site, options) => render(articles.slice(0, FEED_LENGTH), site, options)
}

/** Whatever has its files has a slug. */
function asListed(articles: readonly Article[]): ListedArticle[] {
  return articles.flatMap(({slug, ...article}) =>
    typeof slug === 'string' ? [{...article, slug}] : [],
  )
}

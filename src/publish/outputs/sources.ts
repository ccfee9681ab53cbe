import {SOURCE_BY_ID, STATEMENTS_BY_ID} from '../../content/queries/index.ts'
import {renderSourcePage, sourcePath} from '../../render/index.ts'
import {isSiteSlug} from '../articles/site-slug.ts'
import {fetchInOrder, published} from '../lists/fetch-in-order.ts'
import {readyAmong} from '../lists/ready-articles.ts'
import {defineOutput} from '../output.ts'

/** The page of each source with its statements in all articles. A key is the id of a source. */
export const sources = defineOutput({
  name: 'source',
  format: 'sources',
  turn: 'when quiet',
  stale: {
    keysOfArticle: ({documents}, article) => documents.quotedBy(article),
    keysOfReferred: (id) => [id],
  },
  discovery: {
    sitemap: ({state: {files, documents}, site}) =>
      files.keysOfOutput('source').flatMap((id) => {
        const slug = documents.slugOf(id)
        return slug === undefined ? [] : sourcePath(slug, site)
      }),
  },

  async ask({client, state}, id) {
    const rows = [...readyAmong(state, state.visible.quoting(id))]
    if (rows.length === 0) return undefined
    const source = await client.fetch(SOURCE_BY_ID, {id}, published)
    if (!source || !isSiteSlug(source.slug ?? '')) return undefined
    const articles = await fetchInOrder(rows, (ids) =>
      client.fetch(STATEMENTS_BY_ID, {ids, id}, published),
    )
    const quoting = articles.filter(({passages}) => (passages ?? []).length > 0)
    return quoting.length === 0 ? undefined : {source, articles: quoting}
  },

  render: (content, {site, options}) => [
    {
      path: sourcePath(content.source.slug, site),
      content: renderSourcePage(content, site, options),
    },
  ],
})

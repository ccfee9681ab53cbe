import {published} from '../published.ts'
import type {STATEMENTS_IN_CONTEXT_RESULT} from '../../content/generated/sanity.types.ts'
import {SOURCE_BY_ID, STATEMENTS_BY_ID} from '../../content/queries/index.ts'
import {QUOTED} from '../../content/references.ts'
import {renderSourcePage, sourcePath} from '../../render/index.ts'
import {fetchInOrder} from '../lists/fetch-in-order.ts'
import {referredOutput} from '../lists/referred-output.ts'

/** The page of each source with its statements in all articles. */
export const sources = referredOutput({
  name: 'source',
  format: 'sources',
  type: 'source',
  use: QUOTED,
  path: sourcePath,

  async ask({client}, id, rows) {
    const source = await client.fetch(SOURCE_BY_ID, {id}, published)
    if (!source) return undefined
    const articles = await fetchInOrder(rows, (ids) =>
      client.fetch<STATEMENTS_IN_CONTEXT_RESULT>(STATEMENTS_BY_ID, {ids, id}, published),
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

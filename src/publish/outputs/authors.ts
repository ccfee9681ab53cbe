import {published} from '../published.ts'
import {AUTHOR_BY_ID, ENTRIES_LENGTH} from '../../content/queries/index.ts'
import {authorPath, renderAuthorPage} from '../../render/index.ts'
import {fetchListed} from '../lists/fetch-in-order.ts'
import {referredOutput} from '../lists/referred-output.ts'

/** The page of each author with their newest articles. */
export const authors = referredOutput({
  name: 'author',
  format: 'authors',
  type: 'source',
  use: 'authors',
  path: authorPath,

  async ask({client}, id, rows) {
    const author = await client.fetch(AUTHOR_BY_ID, {id}, published)
    return author
      ? {author, articles: await fetchListed(client, rows.slice(0, ENTRIES_LENGTH))}
      : undefined
  },

  render: (content, {site, options}) => [
    {
      path: authorPath(content.author.slug, site),
      content: renderAuthorPage(content, site, options),
    },
  ],
})

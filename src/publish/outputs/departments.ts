import {published} from '../published.ts'
import {DEPARTMENT_BY_ID, ENTRIES_LENGTH, FEED_LENGTH} from '../../content/queries/index.ts'
import {
  departmentChannel,
  departmentPath,
  feedsOf,
  renderDepartmentPage,
} from '../../render/index.ts'
import {checkDepartmentSlug} from '../articles/site-slug.ts'
import {fetchListed} from '../lists/fetch-in-order.ts'
import {referredOutput} from '../lists/referred-output.ts'

const name = 'department'

/** The page of each department with its newest articles, and its feeds. A department without articles has them, too. */
export const departments = referredOutput({
  name,
  format: 'departments',
  type: 'department',
  use: 'department',
  isAlwaysThere: true,
  path: departmentPath,
  reserves: {
    isTaken: (folded, {documents}) => documents.withSlug('department', folded).length > 0,
    words: 'a department',
  },

  async ask({client, state, reserved, whole}, id, rows) {
    const department = await client.fetch(DEPARTMENT_BY_ID, {id}, published)
    if (!department) return undefined
    checkDepartmentSlug(id, department.slug, state.documents, reserved)
    return {
      department,
      articles: await fetchListed(client, rows.slice(0, ENTRIES_LENGTH)),
      newest: await whole(rows.slice(0, FEED_LENGTH)),
    }
  },

  render({newest, ...content}, {site, options, formats}) {
    const channel = departmentChannel(content.department, site)
    const feeds = feedsOf(channel).filter(({format}) => formats.has(format))
    const page = renderDepartmentPage(
      {...content, feeds: feeds.map(({link}) => link)},
      site,
      options,
    )
    return [
      {path: channel.path, content: page},
      ...feeds.map(({link, render}) => ({
        path: link.path,
        content: render(newest, site, options, channel),
      })),
    ]
  },
})

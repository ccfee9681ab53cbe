import {ENTRIES_LENGTH} from '../../content/queries/index.ts'
import {renderTopicPage, topicPath} from '../../render/index.ts'
import {fetchListed} from '../lists/fetch-in-order.ts'
import {first, readyAmong} from '../lists/ready-articles.ts'
import {defineOutput} from '../output.ts'

/** The page of each topic with its newest articles. A key is the slug of a topic. */
export const topics = defineOutput({
  name: 'topic',
  format: 'topics',
  turn: 'when quiet',
  stale: {
    keysOfArticle: ({articles}, article) => articles.topicsOf(article),
    keysOfReferred: () => [],
  },
  discovery: {
    sitemap: ({state: {files, visible}, site}) =>
      files.keysOfOutput('topic').flatMap((slug) => {
        const topic = visible.nameOfTopic(slug)
        return (topic === undefined ? undefined : topicPath(topic, site)) ?? []
      }),
  },

  async ask({client, state, site}, slug) {
    const {visible} = state
    const topic = visible.nameOfTopic(slug)
    const path = topic === undefined ? undefined : topicPath(topic, site)
    const rows = first(readyAmong(state, visible.ofTopic(slug)), ENTRIES_LENGTH)
    if (topic === undefined || path === undefined || rows.length === 0) return undefined
    return {topic, path, articles: await fetchListed(client, rows)}
  },

  render: ({topic, path, articles}, {site, options}) => [
    {path, content: renderTopicPage({topic, articles}, site, options)},
  ],
})

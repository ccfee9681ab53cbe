import {FEED_LENGTH} from '../../content/queries/index.ts'
import {feedLinks, renderJsonFeed} from '../../render/index.ts'
import {newestOutput} from '../lists/newest-output.ts'

export const jsonFeed = newestOutput({
  format: 'jsonFeed',
  path: feedLinks.jsonFeed.path,
  discovery: {link: feedLinks.jsonFeed},
  render: (articles, {site, options}) =>
    renderJsonFeed(articles.slice(0, FEED_LENGTH), site, options),
})

import {FEED_LENGTH} from '../../content/queries/index.ts'
import {feedLinks, renderRss} from '../../render/index.ts'
import {newestOutput} from '../lists/newest-output.ts'

export const rss = newestOutput({
  format: 'rss',
  path: feedLinks.rss.path,
  discovery: {link: feedLinks.rss},
  render: (articles, {site, options}) => renderRss(articles.slice(0, FEED_LENGTH), site, options),
})

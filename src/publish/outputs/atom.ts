import {FEED_LENGTH} from '../../content/queries/index.ts'
import {feedLinks, renderAtom} from '../../render/index.ts'
import {newestOutput} from '../lists/newest-output.ts'

export const atom = newestOutput({
  format: 'atom',
  path: feedLinks.atom.path,
  discovery: {link: feedLinks.atom},
  render: (articles, {site, options}) => renderAtom(articles.slice(0, FEED_LENGTH), site, options),
})

import {paths, renderFrontPage} from '../../render/index.ts'
import {asListed, newestOutput} from '../lists/newest-output.ts'

export const front = newestOutput({
  format: 'front',
  path: paths.frontPage,
  discovery: {sitemap: () => [paths.frontPage]},
  render: (articles, {site, options, formats}) =>
    renderFrontPage(asListed(articles), site, {...options, hasArchive: formats.has('archive')}),
})

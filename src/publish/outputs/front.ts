import {paths, renderFrontPage} from '../../render/index.ts'
import {asListed, newestOutput} from '../lists/newest-output.ts'
import {first, readyAmong} from '../lists/ready-articles.ts'
import type {SiteState} from '../state/site-state.ts'

export const front = newestOutput({
  format: 'front',
  path: paths.frontPage,
  discovery: {sitemap: () => [paths.frontPage]},
  render: (articles, {site, options, formats, state}) =>
    renderFrontPage(asListed(articles), site, {
      ...options,
      hasArchive: formats.has('archive') && hasOlder(articles, state),
    }),
})

/** Returns whether readers see more articles than these. */
function hasOlder({length}: readonly unknown[], state: SiteState): boolean {
  return first(readyAmong(state, state.visible.newest()), length + 1).length > length
}

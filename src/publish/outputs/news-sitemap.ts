import {newsSitemapFiles, paths} from '../../render/index.ts'
import {fetchListed} from '../lists/fetch-in-order.ts'
import {readyAmong} from '../lists/ready-articles.ts'
import {defineOutput} from '../output.ts'

/** How long articles are news to search engines, in milliseconds. */
const twoDays = 48 * 60 * 60 * 1_000

export const newsSitemap = defineOutput({
  name: 'newsSitemap',
  format: 'newsSitemap',
  turn: 'when quiet',
  stale: 'with time',
  discovery: {robots: paths.newsSitemap},

  async ask({client, state}) {
    const since = new Date(state.clock.now.getTime() - twoDays).toISOString()
    return fetchListed(client, [...readyAmong(state, state.visible.since(since))])
  },

  render: (articles, {site, state: {clock}}) =>
    newsSitemapFiles(articles, site, clock.now, {timeZone: clock.timeZone}),
})

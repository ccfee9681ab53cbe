import {published} from '../published.ts'
import {CORRECTED_BY_ID} from '../../content/queries/index.ts'
import {
  correctionsFeedPath,
  correctionsLink,
  correctionsPath,
  renderCorrectionsFeed,
  renderCorrectionsPage,
} from '../../render/index.ts'
import {fetchInOrder} from '../lists/fetch-in-order.ts'
import {readyAmong} from '../lists/ready-articles.ts'
import {defineOutput} from '../output.ts'

/** The page of all corrections and its feed. They are always there, so that readers know where to look. */
export const corrections = defineOutput({
  name: 'corrections',
  format: 'corrections',
  turn: 'at once',
  stale: {
    keysOfArticle: ({articles}, article) => (articles.isCorrected(article) ? [''] : []),
    keysOfReferred: () => [],
    keysAlwaysThere: () => [''],
  },
  discovery: {link: correctionsLink, sitemap: ({site}) => [correctionsPath(site)]},
  reserves: {slug: (site) => correctionsPath(site).slice(0, -1), words: 'the page of corrections'},

  ask: async ({client, state}) =>
    fetchInOrder([...readyAmong(state, state.visible.corrected())], (ids) =>
      client.fetch(CORRECTED_BY_ID, {ids}, published),
    ),

  render: (articles, {site, options}) => [
    {path: correctionsPath(site), content: renderCorrectionsPage(articles, site, options)},
    {path: correctionsFeedPath(site), content: renderCorrectionsFeed(articles, site, options)},
  ],
})

import {archivePath, renderArchiveIndex} from '../../render/index.ts'
import {defineOutput} from '../output.ts'

/** The first page of the archive, which leads to the months that have pages, newest first. */
export const archive = defineOutput({
  name: 'archive',
  format: 'archive',
  turn: 'last',
  stale: 'with articles',
  discovery: {
    sitemap: ({state, site}) =>
      state.files.keysOfOutput('month').length > 0 ? [archivePath(site)] : [],
  },
  reserves: {slug: (site) => archivePath(site).slice(0, -1), words: 'the archive'},

  async ask({state}) {
    const months = state.files.keysOfOutput('month')
    return months.length > 0 ? months.toReversed() : undefined
  },

  render: (months, {site, options}) => [
    {path: archivePath(site), content: renderArchiveIndex(months, site, options)},
  ],
})

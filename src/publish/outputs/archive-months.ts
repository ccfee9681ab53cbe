import {published} from '../published.ts'
import {ARCHIVED_BY_ID} from '../../content/queries/index.ts'
import {archivePath, monthIn, renderArchivePage} from '../../render/index.ts'
import {fetchInOrder} from '../lists/fetch-in-order.ts'
import {readyAmong, type ReadyRow} from '../lists/ready-articles.ts'
import {defineOutput} from '../output.ts'
import type {VisibleRow} from '../state/visible-articles.ts'
import type {SiteState} from '../state/site-state.ts'
import {outputName} from '../state/stale-rule.ts'

const name = 'month'
const hour = 60 * 60 * 1_000
const day = 24 * hour

/** The page of each month of the archive. A key is a month, `YYYY-MM` in the newsroom's time zone. */
export const archiveMonths = defineOutput({
  name,
  format: 'archive',
  turn: 'when quiet',
  stale: {
    keysOfArticle: ({articles}, article) => monthsAround(articles.momentOf(article)),
    keysOfReferred: () => [],
  },
  discovery: {
    sitemap: ({state, site}) =>
      state.files
        .keysOfOutput(name)
        .toReversed()
        .map((month) => archivePath(site, month)),
  },

  async ask({client, state}, month) {
    const rows = [...ofMonth(state, month)]
    const {before, after} = edges(month)
    const older = monthOfFirst(state, state.visible.until(after), (other) => other < month)
    const newer = monthOfFirst(state, state.visible.from(before), (other) => other > month)
    const hadPage = state.files.ofOutput(outputName({name}, month)).length > 0
    if (hadPage !== rows.length > 0) markStale(state, [older, newer])
    if (rows.length === 0) return undefined
    const articles = await fetchInOrder(rows, (ids) =>
      client.fetch(ARCHIVED_BY_ID, {ids}, published),
    )
    return {month, articles, older, newer}
  },

  render: (content, {site, options}) => [
    {
      path: archivePath(site, content.month),
      content: renderArchivePage(content, site, options),
    },
  ],
})

/** Marks the neighbours of a month that comes or goes: they link to it. */
function markStale(state: SiteState, months: readonly (string | undefined)[]): void {
  state.transact(() => {
    for (const month of months) {
      if (month !== undefined) state.outputs.markStale(outputName({name}, month))
    }
  })
}

/** Returns the months that a moment may lie in, wherever the newsroom is: no time zone is more than 14 hours off. */
function monthsAround(publishedAt: string | null): Iterable<string> {
  const moment = Date.parse(publishedAt ?? '')
  if (Number.isNaN(moment)) return []
  return new Set(
    [moment - 14 * hour, moment + 14 * hour].map((edge) =>
      new Date(edge).toISOString().slice(0, 7),
    ),
  )
}

/** Returns two moments between which a month lies, wherever the newsroom is. */
function edges(month: string): {readonly before: string; readonly after: string} {
  const start = Date.parse(`${month}-01T00:00:00Z`)
  return {
    before: new Date(start - 2 * day).toISOString(),
    after: new Date(start + 33 * day).toISOString(),
  }
}

function* ofMonth(state: SiteState, month: string): Generator<ReadyRow, void> {
  const {before, after} = edges(month)
  for (const row of readyAmong(state, state.visible.between(before, after))) {
    if (monthOf(state, row) === month) yield row
  }
}

function monthOfFirst(
  state: SiteState,
  rows: Iterable<VisibleRow>,
  isWanted: (month: string) => boolean,
): string | undefined {
  for (const row of readyAmong(state, rows)) {
    const month = monthOf(state, row)
    if (month !== undefined && isWanted(month)) return month
  }
  return undefined
}

function monthOf({clock}: SiteState, {published_at: publishedAt}: VisibleRow): string | undefined {
  return monthIn(publishedAt, clock.timeZone)
}

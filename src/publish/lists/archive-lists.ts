import {ARCHIVED_BY_ID} from '../../content/queries/index.ts'
import {
  archivePath,
  fileOf,
  monthIn,
  renderArchiveIndex,
  renderArchivePage,
  type Site,
} from '../../render/index.ts'
import type {Run} from '../run.ts'
import type {ListedRow} from '../state/listed.ts'
import {fetchInOrder, readyAmong, type ReadyRow} from './listed.ts'
import {fileWith, type RenderList} from './list-content.ts'
import {listNames} from './list-names.ts'

const published = {perspective: 'published', returnQuery: false, useCdn: false} as const

const day = 24 * 60 * 60 * 1_000

/** The page of a month, `YYYY-MM` where the newsroom is. None when nothing was published in it. */
export async function fetchArchiveMonth(run: Run, month: string, site: Site): Promise<RenderList> {
  const {client, state} = run
  const name = listNames.archiveMonth(month)
  const rows = [...ofMonth(run, month)]
  const isThere = state.files.ofList(name).length > 0
  const older = monthOfFirst(run, state.listed.until(edges(month).after), (other) => other < month)
  const newer = monthOfFirst(run, state.listed.from(edges(month).before), (other) => other > month)
  if (isThere !== rows.length > 0) {
    // They lead to this month, or have led there.
    state.transact(() => {
      for (const other of [older, newer]) {
        if (other !== undefined) state.lists.markStale(listNames.archiveMonth(other))
      }
    })
  }
  if (rows.length === 0) return () => []
  const articles = await fetchInOrder(
    rows.map(({id}) => id),
    (ids) => client.fetch(ARCHIVED_BY_ID, {ids}, published),
  )
  return (locatePicture) => {
    const options = {...run.options, locatePicture}
    const page = renderArchivePage({month, articles, older, newer}, site, options)
    return [fileWith(fileOf(archivePath(site, month)), page)]
  }
}

/** The first page of the archive: the months that have pages. None when there is none. */
export function archiveIndex(run: Run, site: Site): RenderList {
  const months = archiveMonths(run)
  if (months.length === 0) return () => []
  return (locatePicture) => {
    const page = renderArchiveIndex(months, site, {...run.options, locatePicture})
    return [fileWith(fileOf(archivePath(site)), page)]
  }
}

/** The months that have pages, newest first. */
export function archiveMonths({state}: Run): string[] {
  const prefix = listNames.archiveMonth('')
  return Array.from(state.listed.listsWithFiles(prefix), (name) =>
    name.slice(prefix.length),
  ).toReversed()
}

/** A month as moments: it lies between them wherever the newsroom is. */
function edges(month: string): {readonly before: string; readonly after: string} {
  const start = Date.parse(`${month}-01T00:00:00Z`)
  return {
    before: new Date(start - 2 * day).toISOString(),
    after: new Date(start + 33 * day).toISOString(),
  }
}

function* ofMonth(run: Run, month: string): Generator<ReadyRow, void> {
  const {before, after} = edges(month)
  for (const row of readyAmong(run, run.state.listed.between(before, after))) {
    if (monthOf(run, row) === month) yield row
  }
}

function monthOfFirst(
  run: Run,
  rows: Iterable<ListedRow>,
  isWanted: (month: string) => boolean,
): string | undefined {
  for (const row of readyAmong(run, rows)) {
    const month = monthOf(run, row)
    if (month !== undefined && isWanted(month)) return month
  }
  return undefined
}

function monthOf({state}: Run, {published_at: publishedAt}: ListedRow): string | undefined {
  return monthIn(publishedAt, state.clock.timeZone)
}

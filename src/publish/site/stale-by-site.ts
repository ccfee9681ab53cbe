import type {Site} from '../../render/index.ts'
import type {SiteState} from '../state/site-state.ts'
import {differsAt} from './track-reads.ts'

/** The name under which the state notes what articles read of the site. Outputs have theirs. */
export const ofArticles = 'article'

/** The fields of the site that articles and each output have read, by their names. */
type Reads = Record<string, readonly string[]>

/** Notes what files have read of the site, before they count as made. Runs inside a transaction. */
export function noteReads(state: SiteState, name: string, paths: ReadonlySet<string>): void {
  const reads = readsIn(state)
  const known = new Set(reads[name])
  if ([...paths].every((path) => known.has(path))) return
  keepReads(state, {...reads, [name]: [...new Set([...known, ...paths])].toSorted()})
}

/**
 * Marks everything stale that has read a field of the site that is another one now. Runs inside a transaction.
 */
export function staleBySite(state: SiteState, site: Site): void {
  const [before, after] = [state.note('site'), JSON.stringify(site)]
  if (before === after) return
  state.keepNote('site', after)
  if (before === undefined) return
  const former: unknown = JSON.parse(before)
  for (const [name, paths] of Object.entries(readsIn(state))) {
    if (!paths.some((path) => differsAt(path, former, site))) continue
    if (name === ofArticles) state.articles.markAllStale()
    else state.outputs.markAllOf(name)
  }
}

/** Forgets what files have read, because all of them are made again. Runs inside a transaction. */
export function forgetReads(state: SiteState): void {
  keepReads(state, {})
}

function readsIn(state: SiteState): Reads {
  return JSON.parse(state.note('site-reads') ?? '{}') as Reads
}

function keepReads(state: SiteState, reads: Reads): void {
  state.keepNote('site-reads', JSON.stringify(reads))
}

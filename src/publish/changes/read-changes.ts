import {published} from '../published.ts'
import {
  SITE_CHANGES,
  SITE_CHANGES_LENGTH,
  SITE_DOCUMENTS,
  SITE_LISTING,
} from '../../content/queries/index.ts'
import type {SiteState} from '../state/site-state.ts'
import type {ChangedDocument} from './changed-document.ts'
import {completePublications, type ChangesRun} from './complete-publications.ts'
import {recordRemoval, recordDocument} from './record-changes.ts'

/** How far before the last known change a run looks again, in milliseconds: the clocks of a distributed lake differ. */
const overlap = 10_000

/** How many documents one query asks for by their ids. */
const idsLength = 500

/** The last change that the state knows. */
interface Watermark {
  readonly moment: string
  readonly id: string
}

/**
 * Brings the state up to date with the published content. Asks only for changes since the last run, and detects
 * deletions by comparing counts. Lists everything when the counts differ, or when the lake does not know the last
 * change because it is an older or another lake.
 */
export async function readChanges(
  run: ChangesRun,
  onProgress: (listed: number) => void = () => undefined,
): Promise<void> {
  const {state} = run
  const known = readWatermark(state)
  if (known) {
    const since = new Date(Date.parse(known.moment) - overlap).toISOString()
    const changes = await listChanged(run, since, onProgress)
    const isThere = changes.ids.has(known.id)
    if (isThere && countsAgree(state, changes)) return
  }
  const seen = Number(state.note('listing') ?? 0) + 1
  await listAll(run, seen, onProgress)
  state.transact(() => {
    state.keepNote('listing', String(seen))
    for (const {id} of state.articles.unseen(seen)) recordRemoval(state, id)
    for (const id of state.documents.unseenNamed(seen)) recordRemoval(state, id)
  })
}

/** Brings the state up to date with single documents that are known to have changed. */
export async function readChangesOf(run: ChangesRun, ids: readonly string[]): Promise<void> {
  const {client, state} = run
  for (let at = 0; at < ids.length; at += idsLength) {
    const asked = ids.slice(at, at + idsLength)
    const documents = await completePublications(
      run,
      await client.fetch<ChangedDocument[]>(SITE_DOCUMENTS, {ids: asked}, published),
    )
    const found = new Set(documents.map(({_id}) => _id))
    state.transact(() => {
      for (const document of documents) recordDocument(state, document, 0)
      for (const id of asked) if (!found.has(id)) recordRemoval(state, id)
      for (const {_id: id, _updatedAt: moment} of documents) moveWatermark(state, {id, moment})
    })
  }
}

/** A page of a listing, for `$since` and `$after`. */
type Page<More = object> = {readonly changed: readonly ChangedDocument[]} & More

/** Lists everything from the beginning. `seen` is the number of the listing. */
async function listAll(
  run: ChangesRun,
  seen: number,
  onProgress: (listed: number) => void,
): Promise<void> {
  const ask = async (params: {since: string; after: string}) => ({
    changed: await run.client.fetch<ChangedDocument[]>(SITE_LISTING, params, published),
  })
  for await (const _page of list(ask, run, '', seen, onProgress));
}

interface Changed {
  readonly ids: ReadonlySet<string>
  readonly articles: number
  readonly named: number
}

/** Lists the changes since a moment, and returns the current counts. */
async function listChanged(
  run: ChangesRun,
  since: string,
  onProgress: (listed: number) => void,
): Promise<Changed> {
  const ids = new Set<string>()
  let counts = {articles: 0, named: 0}
  const ask = (params: {since: string; after: string}) =>
    run.client.fetch<Page<typeof counts>>(SITE_CHANGES, params, published)
  for await (const {changed, ...counted} of list(ask, run, since, undefined, onProgress)) {
    for (const {_id: id} of changed) ids.add(id)
    counts = counted
  }
  return {ids, ...counts}
}

/** Records page after page in the state. */
async function* list<More>(
  ask: (params: {since: string; after: string}) => Promise<Page<More>>,
  run: ChangesRun,
  from: string,
  seen: number | undefined,
  onProgress: (listed: number) => void,
): AsyncGenerator<Page<More>, void> {
  const {state} = run
  let [since, after, listed] = [from, '', 0]
  for (;;) {
    const page = await ask({since, after})
    const {changed} = page
    const last = changed.at(-1)
    const documents = await completePublications(run, changed)
    state.transact(() => {
      for (const document of documents) recordDocument(state, document, seen ?? 0)
      if (last) moveWatermark(state, {moment: last._updatedAt, id: last._id}, seen !== undefined)
    })
    onProgress((listed += changed.length))
    yield page
    if (!last || changed.length < SITE_CHANGES_LENGTH) return
    since = last._updatedAt
    after = last._id
  }
}

function countsAgree(state: SiteState, {articles, named}: Changed): boolean {
  return state.articles.count() === articles && state.documents.countNamed() === named
}

function readWatermark(state: SiteState): Watermark | undefined {
  const note = state.note('watermark')
  return note === undefined ? undefined : (JSON.parse(note) as Watermark)
}

/** A full listing yields changes in their order, so it replaces the earlier watermark. */
function moveWatermark(state: SiteState, change: Watermark, anew = false): void {
  const known = readWatermark(state)
  if (anew || !known || change.moment >= known.moment) {
    state.keepNote('watermark', JSON.stringify(change))
  }
}

import type {SanityClient} from '@sanity/client'

import {SITE_CHANGES, SITE_CHANGES_LENGTH, SITE_DOCUMENTS} from '../../queries/index.ts'
import type {SiteState} from '../state/site-state.ts'
import {takeAbsence, takeDocument} from './take-changes.ts'

/** How far before the last change that is known it is looked again: clocks of a distributed lake differ. In milliseconds. */
const overlap = 10_000

/** How many documents are asked for by their ids at once. */
const idsLength = 500

/** The last change that a state knows of. */
interface Watermark {
  readonly moment: string
  readonly id: string
}

const published = {perspective: 'published', returnQuery: false, useCdn: false} as const

/**
 * Brings a state up to what is published now. It asks only for what has changed since the last time; what went is
 * noticed by counting. When the counts differ, or the lake does not know the last change any more, because it is an
 * older one or another, everything is listed.
 */
export async function readChanges(
  client: SanityClient,
  state: SiteState,
  onProgress: (listed: number) => void = () => undefined,
): Promise<void> {
  const known = readWatermark(state)
  if (known) {
    const since = new Date(Date.parse(known.moment) - overlap).toISOString()
    const changes = await list(client, state, since, undefined, onProgress)
    const isThere = changes.ids.has(known.id)
    if (isThere && countsAgree(state, changes)) return
  }
  const seen = Number(state.note('listing') ?? 0) + 1
  await list(client, state, '', seen, onProgress)
  state.transact(() => {
    state.keepNote('listing', String(seen))
    for (const {id} of state.articles.unseen(seen)) takeAbsence(state, id)
    for (const id of state.documents.unseenSources(seen)) takeAbsence(state, id)
  })
}

/** Brings a state up to what is published now of single documents, of which it was heard that they have changed. */
export async function readChangesOf(
  client: SanityClient,
  state: SiteState,
  ids: readonly string[],
): Promise<void> {
  for (let at = 0; at < ids.length; at += idsLength) {
    const asked = ids.slice(at, at + idsLength)
    const documents = await client.fetch(SITE_DOCUMENTS, {ids: asked}, published)
    const found = new Set(documents.map(({_id}) => _id))
    state.transact(() => {
      for (const document of documents) takeDocument(state, document, 0)
      for (const id of asked) if (!found.has(id)) takeAbsence(state, id)
      for (const {_id: id, _updatedAt: moment} of documents) moveWatermark(state, {id, moment})
    })
  }
}

interface Listed {
  /** The ids of what was listed; not kept when everything is. */
  readonly ids: ReadonlySet<string>
  readonly articles: number
  readonly sources: number
}

async function list(
  client: SanityClient,
  state: SiteState,
  from: string,
  seen: number | undefined,
  onProgress: (listed: number) => void,
): Promise<Listed> {
  const ids = new Set<string>()
  let [since, after, listed] = [from, '', 0]
  for (;;) {
    const {articles, sources, changed} = await client.fetch(SITE_CHANGES, {since, after}, published)
    state.transact(() => {
      for (const document of changed) takeDocument(state, document, seen ?? 0)
      const last = changed.at(-1)
      if (last) moveWatermark(state, {moment: last._updatedAt, id: last._id}, seen !== undefined)
    })
    if (seen === undefined) for (const {_id: id} of changed) ids.add(id)
    onProgress((listed += changed.length))
    const last = changed.at(-1)
    if (!last || changed.length < SITE_CHANGES_LENGTH) return {ids, articles, sources}
    since = last._updatedAt
    after = last._id
  }
}

function countsAgree(state: SiteState, {articles, sources}: Listed): boolean {
  return state.articles.count() === articles && state.documents.countSources() === sources
}

function readWatermark(state: SiteState): Watermark | undefined {
  const note = state.note('watermark')
  return note === undefined ? undefined : (JSON.parse(note) as Watermark)
}

/** While everything is listed, the changes come in their order: what was known before counts no more. */
function moveWatermark(state: SiteState, change: Watermark, anew = false): void {
  const known = readWatermark(state)
  if (anew || !known || change.moment >= known.moment) {
    state.keepNote('watermark', JSON.stringify(change))
  }
}

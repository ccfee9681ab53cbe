import {LISTED_BY_ID} from '../../content/queries/index.ts'
import {articlePath, fileOf, type ListedArticle} from '../../render/index.ts'
import {isSiteSlug} from '../articles/site-slug.ts'
import type {Run} from '../run.ts'
import type {ListedRow} from '../state/listed.ts'

/** How many articles are asked for at once. */
const atOnce = 200

const published = {perspective: 'published', returnQuery: false, useCdn: false} as const

/** An article that has its files where its slug says. */
export type ReadyRow = ListedRow & {readonly slug: string}

/**
 * Those of some articles that may be linked to: their files are there. The last good files of one that fails are, too,
 * unless it has another slug now.
 */
export function* readyAmong({state}: Run, rows: Iterable<ListedRow>): Generator<ReadyRow, void> {
  for (const row of rows) {
    const {slug, stale, k} = row
    if (slug === null || !isSiteSlug(slug)) continue
    if (stale === 0 || state.files.get(fileOf(articlePath(slug)))?.article === k)
      yield {...row, slug}
  }
}

/** The first of a sequence; what comes after them is not looked at. */
export function first<T>(rows: Iterable<T>, length: number): T[] {
  const found: T[] = []
  if (length === 0) return found
  for (const row of rows) {
    found.push(row)
    if (found.length === length) break
  }
  return found
}

/** Fetches something of articles by their ids, some at once, and gives it in the order of the ids. */
export async function fetchInOrder<T extends {readonly _id: string}>(
  ids: readonly string[],
  fetch: (ids: readonly string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const found = new Map<string, T>()
  for (let at = 0; at < ids.length; at += atOnce) {
    for (const one of await fetch(ids.slice(at, at + atOnce))) found.set(one._id, one)
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Articles as lists show them. */
export async function fetchListed(
  {client}: Run,
  rows: readonly ReadyRow[],
): Promise<ListedArticle[]> {
  return fetchInOrder(
    rows.map(({id}) => id),
    (ids) => client.fetch(LISTED_BY_ID, {ids}, published),
  )
}

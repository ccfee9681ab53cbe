import type {SanityClient} from '@sanity/client'

import {published} from '../published.ts'
import type {ARTICLE_LIST_RESULT} from '../../content/generated/sanity.types.ts'
import {LISTED_BY_ID} from '../../content/queries/index.ts'
import type {Article, ListedArticle} from '../../render/index.ts'
import type {ArticleFetcher} from '../articles/fetch-articles.ts'
import type {ReadyRow} from './ready-articles.ts'

/** How many articles one query asks for. */
const batchLength = 200

/** Fetches something of articles in batches, and returns it in the order of the articles. */
export async function fetchInOrder<T extends {readonly _id: string}>(
  rows: readonly ReadyRow[],
  fetch: (ids: readonly string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const ids = rows.map(({id}) => id)
  const found = new Map<string, T>()
  for (let at = 0; at < ids.length; at += batchLength) {
    for (const one of await fetch(ids.slice(at, at + batchLength))) found.set(one._id, one)
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Fetches articles as lists show them. */
export async function fetchListed(
  client: SanityClient,
  rows: readonly ReadyRow[],
): Promise<ListedArticle[]> {
  return fetchInOrder(rows, (ids) =>
    client.fetch<ARTICLE_LIST_RESULT>(LISTED_BY_ID, {ids}, published),
  )
}

/** Fetches articles in full. */
export async function fetchWhole(
  fetcher: ArticleFetcher,
  rows: readonly ReadyRow[],
): Promise<Article[]> {
  const found = await fetchInOrder(rows, async (ids) => {
    const fetched = await fetcher.fetch(ids)
    return fetched.map(({stored, article}) => ({_id: stored._id, article}))
  })
  return found.map(({article}) => article)
}

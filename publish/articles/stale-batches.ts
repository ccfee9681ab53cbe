import type {Run} from '../run.ts'
import type {KnownArticle} from '../state/articles.ts'
import type {FetchedArticle} from './fetch-articles.ts'
import {checkSlug, duplicateSlug} from './site-slug.ts'

/** Some articles that are to be rendered. */
export interface Batch {
  readonly fetched: readonly (readonly [KnownArticle, FetchedArticle])[]
  /** Those that get no address, and why. */
  readonly refused: readonly {readonly known: KnownArticle; readonly error: unknown}[]
  /** Those that were unpublished since they were listed. */
  readonly gone: readonly KnownArticle[]
}

/**
 * How many articles are fetched at once: fewer when they are large, so that memory stays bounded, and few enough that the
 * embedded lake answers at once, not in a thread of its own.
 */
const longestBatch = 100
const batchBytes = 2_000_000

/** All articles that are to be rendered; while some are worked on, the next are being fetched. */
export async function* staleBatches(run: Run): AsyncGenerator<Batch, void> {
  const size = {length: 50}
  let next = fetchBatch(run, 0, size.length)
  for (;;) {
    const batch = await next
    if (!batch) return
    size.length = lengthAfter(batch)
    next = fetchBatch(run, batch.last, size.length)
    // When the work on this batch fails nobody waits for the next.
    next.catch(() => undefined)
    yield batch
  }
}

async function fetchBatch(
  {state, fetcher}: Run,
  after: number,
  length: number,
): Promise<(Batch & {last: number}) | undefined> {
  const known = state.articles.stale(after, length)
  const last = known.at(-1)?.k
  if (last === undefined) return undefined
  const refused = known.flatMap((article) => refusalOf(article) ?? [])
  const without = new Set(refused.map((one) => one.known.k))
  const wanted = known.filter(({k}) => !without.has(k))
  const articles = wanted.length > 0 ? await fetcher.fetch(wanted.map(({id}) => id)) : []
  const byId = new Map(articles.map((article) => [article.stored._id, article]))
  return {
    fetched: wanted.flatMap((article) => {
      const found = byId.get(article.id)
      return found ? [[article, found] as const] : []
    }),
    refused,
    gone: wanted.filter(({id}) => !byId.has(id)),
    last,
  }

  function refusalOf(article: KnownArticle): {known: KnownArticle; error: unknown} | undefined {
    try {
      checkSlug(article.id, article.slug)
      const holders = article.folded === null ? [] : state.articles.withSlug(article.folded)
      return holders.length > 1 ? {known: article, error: duplicateSlug(holders)} : undefined
    } catch (error) {
      return {known: article, error}
    }
  }
}

function lengthAfter({fetched}: Batch): number {
  const bytes = fetched.reduce((sum, [, {stored}]) => sum + roughBytes(stored), 0)
  if (bytes === 0) return longestBatch
  const fitting = Math.floor((batchBytes * fetched.length) / bytes)
  return Math.max(1, Math.min(longestBatch, fitting))
}

/** How large a document is, by its blocks: exact would cost as much as reading it. */
function roughBytes({sections}: {readonly sections?: unknown}): number {
  const blocks = listOf(sections).map((section) =>
    typeof section === 'object' && section !== null && 'body' in section
      ? listOf(section.body).length
      : 0,
  )
  return 1_000 + 1_000 * blocks.reduce((sum, count) => sum + count, 0)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

import type {RenderedArticle} from '../rendering/rendered-article.ts'
import type {ArticleRun} from './article-run.ts'
import type {KnownArticle} from '../state/articles.ts'
import {checkFree, checkSlug, duplicateSlug} from './site-slug.ts'

/** A batch of stale articles after rendering. */
export interface Batch {
  readonly rendered: readonly (readonly [KnownArticle, RenderedArticle])[]
  /** The articles that get no address, with the reason. */
  readonly refused: readonly {readonly known: KnownArticle; readonly error: unknown}[]
  /** The articles that were unpublished after they were listed. */
  readonly gone: readonly KnownArticle[]
}

/**
 * The most articles in a batch. Batches of large articles are smaller, so that memory stays bounded. The embedded lake
 * answers a batch of this size without a thread.
 */
const longestBatch = 100
const batchBytes = 2_000_000

/** Yields all stale articles, rendered. While the files of one batch are written, the next is being fetched. */
export async function* staleBatches(run: ArticleRun): AsyncGenerator<Batch, void> {
  const {state, renderers} = run
  let [last, length] = [0, 50]
  const coming: Promise<Batch>[] = []
  for (;;) {
    while (coming.length < renderers.ahead) {
      const known = state.articles.stale(last, length)
      if (known.length === 0) break
      last = known.at(-1)?.k ?? last
      const batch = renderBatch(run, known)
      // When one batch fails, nobody awaits the next one.
      batch.catch(() => undefined)
      coming.push(batch)
    }
    const batch = await coming.shift()
    if (!batch) return
    length = lengthAfter(batch)
    yield batch
  }
}

async function renderBatch(run: ArticleRun, known: readonly KnownArticle[]): Promise<Batch> {
  const {state, renderers} = run
  const wanted: (KnownArticle & {readonly slug: string})[] = []
  const refused: {known: KnownArticle; error: unknown}[] = []
  for (const article of known) {
    try {
      const {id, slug, folded} = article
      checkSlug(id, slug)
      checkFree(run.reserved, article)
      const holders = folded === null ? [] : state.articles.withSlug(folded)
      if (holders.length > 1) throw duplicateSlug(holders)
      wanted.push({...article, slug})
    } catch (error) {
      refused.push({known: article, error})
    }
  }
  const articles =
    wanted.length > 0 ? await renderers.render(wanted.map(({id, slug}) => ({id, slug}))) : []
  const byId = new Map(articles.map((article) => [article.document._id, article]))
  return {
    rendered: wanted.flatMap((article) => {
      const found = byId.get(article.id)
      return found ? [[article, found] as const] : []
    }),
    refused,
    gone: wanted.filter(({id}) => !byId.has(id)),
  }
}

function lengthAfter({rendered}: Batch): number {
  const bytes = rendered.reduce((sum, [, article]) => sum + article.bytes, 0)
  if (bytes === 0) return longestBatch
  const fitting = Math.floor((batchBytes * rendered.length) / bytes)
  return Math.max(1, Math.min(longestBatch, fitting))
}

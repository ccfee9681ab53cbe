import {EventLoopPauses} from '../event-loop-pauses.ts'
import {markOutputsStale, recordRemoval, recordDocument} from '../changes/record-changes.ts'
import {PublishError} from '../publish-error.ts'
import {isContentFault} from '../content-fault.ts'
import {planFiles} from '../files/put-files.ts'
import type {RenderedArticle} from '../rendering/rendered-article.ts'
import {manyArticles} from '../rendering/renderers.ts'
import type {ArticleRun} from './article-run.ts'
import type {SiteState} from '../state/site-state.ts'
import type {KnownArticle} from '../state/articles.ts'
import {ArticleFiles, type WritableArticle} from './article-files.ts'
import {staleBatches} from './stale-batches.ts'

/** The number of rounds for articles whose address changes while they are rendered. */
const rounds = 3

/**
 * Makes the files of all articles that have changed, or whose references have. An article that cannot be rendered keeps
 * its files and is reported. The next run tries it again.
 */
export async function publishArticles(run: ArticleRun): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    if (!(await publishStale(run))) return
  }
}

/** Returns whether the address of any article has changed meanwhile. */
async function publishStale(run: ArticleRun): Promise<boolean> {
  const total = run.state.articles.countStale()
  run.renderers.expect(total)
  const files = new ArticleFiles(run, total >= manyArticles)
  try {
    return await publishBatches(run, files, total)
  } finally {
    await files.end()
  }
}

async function publishBatches(
  run: ArticleRun,
  files: ArticleFiles,
  total: number,
): Promise<boolean> {
  const {state, onProgress} = run
  const pauses = new EventLoopPauses()
  let [done, hasMoved] = [0, false]
  for await (const {refused, rendered, gone} of staleBatches(run)) {
    for (const {known, error} of refused) {
      if (isTaken(error)) giveUpFiles(state, known)
      fail(run, known, error)
    }
    if (gone.length > 0) {
      state.transact(() => {
        for (const {id} of gone) recordRemoval(state, id)
      })
    }
    for (const [known, article] of rendered) {
      await pauses.takeIfDue()
      if (takeNewer(run, known, article)) hasMoved = true
      else if (!state.articles.isHeld(known.k))
        for (const prepared of await prepare(run, known, article)) await files.add(prepared)
    }
    done += refused.length + rendered.length + gone.length
    onProgress({step: 'articles', done, total: Math.max(total, done)})
  }
  await files.finish()
  return hasMoved
}

/** Records the rendered revision if it is newer than the listed one. Returns whether the address has changed. */
function takeNewer({state}: ArticleRun, known: KnownArticle, {document}: RenderedArticle): boolean {
  if (document._rev === known.rev) return false
  state.transact(() => recordDocument(state, document, 0))
  return document.slug !== known.slug
}

async function prepare(
  run: ArticleRun,
  known: KnownArticle,
  rendered: RenderedArticle,
): Promise<WritableArticle[]> {
  const {id, slug} = known
  const {outcome, repaired} = rendered
  for (const message of repaired) run.report.repair({id, slug: slug ?? undefined, message})
  if ('failure' in outcome) {
    failFor(run, known, outcome.failure)
    return []
  }
  try {
    const pictures = await run.pictures.provide(outcome.pictures)
    run.report.rendered += 1
    return [{known, rendered, files: planFiles(run, outcome.files), pictures}]
  } catch (error) {
    fail(run, known, error)
    return []
  }
}

/** Something else stands at the article's address, so readers would take its page for the article. */
function giveUpFiles(state: SiteState, {k}: KnownArticle): void {
  const files = state.files.ofArticle(k)
  if (files.length === 0) return
  state.transact(() => {
    for (const {path} of files) state.files.markObsolete(path)
    state.setPictures({article: k}, [])
    markOutputsStale(state, k)
  })
}

function isTaken(error: unknown): boolean {
  return error instanceof PublishError && error.code === 'reserved-slug'
}

function fail(run: ArticleRun, known: KnownArticle, error: unknown): void {
  if (!isContentFault(error)) throw error
  failFor(run, known, error.message)
}

function failFor({state, report}: ArticleRun, {k, id, slug}: KnownArticle, message: string): void {
  state.transact(() => state.articles.markFailed(k, message))
  report.fail({id, slug: slug ?? undefined, message})
}

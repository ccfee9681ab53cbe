import {markListsStale, takeAbsence, takeDocument} from '../changes/take-changes.ts'
import {asContentFault, isContentFault} from '../content-fault.ts'
import {
  announceFiles,
  planFiles,
  settleFiles,
  writeFiles,
  type PlannedFile,
} from '../files/put-files.ts'
import type {ContentProblem} from '../../render/index.ts'
import {Breath, type Run} from '../run.ts'
import type {KnownArticle} from '../state/articles.ts'
import type {FetchedArticle} from './fetch-articles.ts'
import {renderArticle} from './render-article.ts'
import {staleBatches} from './stale-batches.ts'

/** An article whose files are ready to be written. */
interface Prepared {
  readonly known: KnownArticle
  readonly fetched: FetchedArticle
  readonly files: readonly PlannedFile[]
  readonly pictures: readonly string[]
}

/** How often it is begun anew for articles that get another address while they are rendered. */
const rounds = 3

/**
 * Makes the files of all articles whose revision, or that of what they refer to, has changed. An article that cannot be
 * rendered keeps the files that it has and is reported; it is tried again with the next run.
 */
export async function publishArticles(run: Run): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    if (!(await publishStale(run))) return
  }
}

/** Answers whether articles have got another address meanwhile. */
async function publishStale(run: Run): Promise<boolean> {
  const {state, onProgress} = run
  const total = state.articles.countStale()
  const breath = new Breath()
  let [done, hasMoved] = [0, false]
  /** What is written and not yet kept: it is kept together with what is announced next. */
  let written: readonly Prepared[] = []
  for await (const {refused, fetched, gone} of staleBatches(run)) {
    for (const {known, error} of refused) fail(run, known, error)
    const prepared: Prepared[] = []
    for (const [known, article] of fetched) {
      await breath.take()
      if (takeNewer(run, known, article)) hasMoved = true
      else prepared.push(...(await prepare(run, known, article)))
    }
    state.transact(() => {
      for (const article of written) settle(run, article)
      for (const {id} of gone) takeAbsence(state, id)
      for (const {known, files} of prepared) announceFiles(run, files, {article: known.k})
    })
    for (const {files} of prepared) {
      writeFiles(run, files)
      await breath.take()
    }
    written = prepared
    done += refused.length + fetched.length + gone.length
    onProgress({step: 'articles', done, total: Math.max(total, done)})
  }
  state.transact(() => {
    for (const article of written) settle(run, article)
  })
  return hasMoved
}

/** What was fetched may be newer than what was listed. Answers whether it has another address. */
function takeNewer({state}: Run, known: KnownArticle, {stored}: FetchedArticle): boolean {
  if (stored._rev === known.rev) return false
  const {formerSlugs = null, updatedAt = null, topics = null} = stored
  const slug = stored.slug?.current ?? null
  state.transact(() => takeDocument(state, {...stored, slug, formerSlugs, updatedAt, topics}, 0))
  return slug !== known.slug
}

async function prepare(
  run: Run,
  known: KnownArticle,
  fetched: FetchedArticle,
): Promise<Prepared[]> {
  const {id, slug} = known
  const onProblem = ({path, what, why, repaired}: ContentProblem) => {
    const message = `${path}: ${what}. ${why}`
    if (repaired) run.report.repair({id, slug: slug ?? undefined, message})
  }
  try {
    const {result, pictures} = await run.pictures.with((locatePicture) => {
      const options = {...run.options, locatePicture, onProblem}
      return asContentFault(() =>
        renderArticle({formats: run.formats, options}, slug ?? '', fetched.article),
      )
    })
    run.report.rendered += 1
    return [{known, fetched, files: planFiles(run, result), pictures}]
  } catch (error) {
    fail(run, known, error)
    return []
  }
}

/** Keeps that the files of an article are those of its revision. Inside a transaction. */
function settle({state}: Run, {known, fetched, files, pictures}: Prepared): void {
  const {k} = known
  settleFiles({state}, files, {article: k})
  const now = new Set(files.map(({path}) => path))
  for (const {path} of state.files.ofArticle(k)) {
    if (!now.has(path)) state.files.markObsolete(path)
  }
  state.documents.setReferences(k, fetched.references)
  state.setPictures(k, pictures)
  state.articles.markDone(k, fetched.stored._rev)
  markListsStale(state, k)
  if (known.folded !== null) state.lists.touch(known.folded)
  for (const former of state.articles.formerSlugsOf(k)) state.lists.touch(former)
}

function fail({state, report}: Run, known: KnownArticle, error: unknown): void {
  if (!isContentFault(error)) throw error
  state.transact(() => state.articles.markFailed(known.k, error.message))
  report.fail({id: known.id, slug: known.slug ?? undefined, message: error.message})
}

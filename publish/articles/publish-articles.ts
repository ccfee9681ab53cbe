import {takeAbsence, takeDocument} from '../changes/take-changes.ts'
import {asContentFault, isContentFault} from '../content-fault.ts'
import {planFiles} from '../files/put-files.ts'
import type {ContentProblem} from '../../render/index.ts'
import {Breath, type Run} from '../run.ts'
import type {KnownArticle} from '../state/articles.ts'
import {ArticleFiles, type Prepared} from './article-files.ts'
import type {FetchedArticle} from './fetch-articles.ts'
import {renderArticle} from './render-article.ts'
import {staleBatches} from './stale-batches.ts'

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
  const files = new ArticleFiles(run)
  let [done, hasMoved] = [0, false]
  for await (const {refused, fetched, gone} of staleBatches(run)) {
    for (const {known, error} of refused) fail(run, known, error)
    if (gone.length > 0) {
      state.transact(() => {
        for (const {id} of gone) takeAbsence(state, id)
      })
    }
    for (const [known, article] of fetched) {
      await breath.take()
      if (takeNewer(run, known, article)) hasMoved = true
      else for (const prepared of await prepare(run, known, article)) await files.add(prepared)
    }
    done += refused.length + fetched.length + gone.length
    onProgress({step: 'articles', done, total: Math.max(total, done)})
  }
  await files.finish()
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

function fail({state, report}: Run, known: KnownArticle, error: unknown): void {
  if (!isContentFault(error)) throw error
  state.transact(() => state.articles.markFailed(known.k, error.message))
  report.fail({id: known.id, slug: known.slug ?? undefined, message: error.message})
}

import type {SanityClient} from '@sanity/client'

import {hasFormerSlugs} from '../../content/addressed-types.ts'
import {published} from '../published.ts'
import {reasonOf} from '../../content/reason-of.ts'
import {
  completionOf,
  isLaterUpdate,
  mayBeUndated,
  type Completion,
} from '../../content/publication.ts'
import {SITE_DOCUMENTS} from '../../content/queries/index.ts'
import type {GrowingReport} from '../report.ts'
import type {SiteState} from '../state/site-state.ts'
import type {ChangedDocument} from './changed-document.ts'
import {firstPublication, lastPublication} from './publication-moments.ts'

/** The tools for reading changes. */
export interface ChangesRun {
  readonly client: SanityClient
  readonly state: SiteState
  readonly report: GrowingReport
  /** Whether nothing may be written. */
  readonly dryRun: boolean
}

/**
 * Completes documents that were published without the Studio's action, such as with a release or by a script: former
 * slug, first date, “Stand” of an update, dates of corrections. Returns the documents as they are then. The pipeline is the
 * one place that sees every publication, in whatever way it came about.
 */
export async function completePublications(
  run: ChangesRun,
  documents: readonly ChangedDocument[],
): Promise<readonly ChangedDocument[]> {
  if (run.dryRun) return documents
  const completed = new Set<string>()
  for (const document of documents) {
    if (await complete(run, document)) completed.add(document._id)
  }
  if (completed.size === 0) return documents
  const changed = await run.client.fetch<ChangedDocument[]>(
    SITE_DOCUMENTS,
    {ids: [...completed]},
    published,
  )
  const byId = new Map(changed.map((document) => [document._id, document]))
  return documents.map((document) => byId.get(document._id) ?? document)
}

/** Returns whether the document was changed. */
async function complete(run: ChangesRun, document: ChangedDocument): Promise<boolean> {
  const {client, state, report} = run
  const {_id: id, _type: type, _rev: rev, slug} = document
  if (!hasFormerSlugs(type)) return false
  const known = type === 'article' ? state.articles.get(id) : state.documents.get(id)
  if (known?.rev === rev) return false
  const before = known ? {slug: known.slug, formerSlugs: state.addresses.formerOf(id)} : null
  const completion: Record<string, unknown> = {
    ...completionOf({...document, slug: {current: slug}}, before),
  }
  try {
    if (mayBeUndated({...document})) {
      const moment = await firstPublication(client, id)
      if (moment !== undefined) completion['publishedAt'] = moment
    }
    if (known && isLaterUpdate(document.updatedAt)) {
      const moment = await lastPublication(client, id)
      if (moment !== undefined) completion['updatedAt'] = moment
    }
    if (Object.keys(completion).length === 0) return false
    await client
      .patch(id)
      .ifRevisionId(rev)
      .set(completion)
      .commit({returnDocuments: false, visibility: 'sync'})
    report.completed.push({id, slug: slug ?? undefined, message: wordsFor(completion)})
    return true
  } catch (error) {
    // Another pipeline was faster, or the article has changed: its next revision is looked at again.
    if (statusOf(error) === 409) return false
    if (![401, 403].includes(statusOf(error) ?? 0)) throw error
    report.repair({id, slug: slug ?? undefined, message: refusal(completion, error)})
    return false
  }
}

function wordsFor(completion: Completion): string {
  return `was published without ${Object.keys(completion).join(', ')}; now it has them`
}

function refusal(completion: Completion, error: unknown): string {
  return `was published without ${Object.keys(completion).join(', ') || 'its date'}, and may not be completed (${reasonOf(error)}). Set SANITY_AUTH_TOKEN to a token that may write.`
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : undefined
}

import {addressedTypes} from '../../content/addressed-types.ts'
import {foldPath} from '../files/fold-path.ts'
import type {SiteState} from '../state/site-state.ts'
import {isNamedType} from '../state/documents.ts'
import {outputName} from '../state/stale-rule.ts'
import {leaveAddress, leaveAddresses, recordFormerSlugs} from './addresses.ts'
import {articleRecord, textOf, type ChangedDocument} from './changed-document.ts'

/**
 * Records the current revision of a document. Marks an article stale at a new revision, and so the articles that refer
 * to the document. `seen` is the number of the listing. Runs inside a transaction.
 */
export function recordDocument(state: SiteState, document: ChangedDocument, seen: number): void {
  if (document._type === 'article') recordArticle(state, document, seen)
  recordReferred(state, document, seen)
}

/** Records that a document is no longer published. Runs inside a transaction. */
export function recordRemoval(state: SiteState, id: string): void {
  const article = state.articles.get(id)
  if (article) {
    markOutputsStale(state, article.k)
    hideArticle(state, article.k, id)
    state.articles.remove(article.k)
    state.addresses.setFormer(id, [])
  }
  const document = state.documents.get(id)
  if (!document || document.rev === null) return
  leaveAddresses(state, id)
  state.documents.put(id, undefined, 0)
  markReferredStale(state, {...document, id})
  markSlugsStale(state, document.type, [document.slug, undefined])
}

function recordArticle(state: SiteState, document: ChangedDocument, seen: number): void {
  const known = state.articles.get(document._id)
  if (known?.rev === document._rev) {
    state.articles.see(known.k, seen)
    return
  }
  if (known) {
    markOutputsStale(state, known.k)
  }
  const heard = articleRecord(document, state.clock)
  recordFormerSlugs(state, document, known?.slug)
  const k = state.articles.put(heard, seen, known !== undefined)
  if (heard.dates.isHeld) hideArticle(state, k, document._id)
  markOutputsStale(state, k)
}

function recordReferred(state: SiteState, document: ChangedDocument, seen: number): void {
  const {_id: id, _type: type, _rev: rev} = document
  const slug = textOf(document.slug)
  const known = state.documents.get(id)
  if (!known && !isNamedType(type)) return
  // An article that was rendered meanwhile may have brought the document, without its former slugs.
  if (type !== 'article') recordFormerSlugs(state, document, known?.slug)
  if (known?.rev === rev) {
    state.documents.see(known.k, seen)
    return
  }
  const k = state.documents.put(id, {id, type, rev, slug}, seen)
  markReferredStale(state, {id, k, type})
  markSlugsStale(state, type, [known?.slug, slug])
}

/** Marks everything stale that shows a document. Runs inside a transaction. */
export function markReferredStale(
  state: SiteState,
  {id, k, type}: {readonly id: string; readonly k: number; readonly type: string | null},
): void {
  for (const article of state.documents.referrers(k)) state.articles.markStale(article)
  for (const output of state.outputs.known) {
    if (typeof output.stale !== 'object') continue
    for (const key of output.stale.keysOfReferred(id, type)) {
      state.outputs.markStale(outputName(output, key))
    }
  }
}

/** Marks everything stale that stands at a slug which a document at the top of the site takes or leaves. */
function markSlugsStale(
  state: SiteState,
  type: string | null,
  [before, now]: readonly [before: string | null | undefined, now: string | null | undefined],
): void {
  if (before === now || type === null || type === 'article') return
  if (!addressedTypes.some((addressed) => addressed === type)) return
  for (const slug of [before, now]) {
    if (typeof slug !== 'string') continue
    const folded = foldPath(slug)
    for (const {k} of state.articles.withSlug(folded)) {
      state.articles.markStale(k)
      markOutputsStale(state, k)
    }
    for (const other of state.documents.withSlug(type, folded)) {
      markReferredStale(state, {id: other, type, k: state.documents.get(other)?.k ?? 0})
    }
    for (const output of state.outputs.known) {
      const keys =
        typeof output.stale === 'object' ? output.stale.keysOfAddress?.(folded) : undefined
      for (const key of keys ?? []) state.outputs.markStale(outputName(output, key))
    }
  }
}

/** Marks the files of an article for removal at the end of the run, and remembers where they were. Runs inside a transaction. */
export function hideArticle(state: SiteState, article: number, id: string): void {
  const files = state.files.ofArticle(article)
  const [{path} = {}] = files
  if (path !== undefined) {
    const [slug = ''] = path.split('/')
    leaveAddress(state, id, slug)
  }
  for (const file of files) state.files.markObsolete(file.path)
  state.setPictures({article}, [])
}

/** Marks every output stale that shows an article, by what the state knows of it now. Runs inside a transaction. */
export function markOutputsStale(state: SiteState, article: number): void {
  for (const output of state.outputs.known) {
    const {stale} = output
    if (typeof stale === 'object') {
      for (const key of stale.keysOfArticle(state, article)) {
        state.outputs.markStale(outputName(output, key))
      }
    } else if (stale !== 'with settings') {
      state.outputs.markStale(outputName(output))
    }
  }
}

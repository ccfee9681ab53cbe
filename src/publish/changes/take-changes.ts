import type {SiteState} from '../state/site-state.ts'
import {listNames, listsOfAllArticles} from '../lists/list-names.ts'
import {heardArticle, type HeardDocument} from './heard-document.ts'

/**
 * Takes into the state what was heard of a document: its articles, or those that refer to it, are to be rendered again
 * when its revision is another. `seen` is the number of the listing that it was heard in. Inside a transaction.
 */
export function takeDocument(state: SiteState, document: HeardDocument, seen: number): void {
  if (document._type === 'article') takeArticle(state, document, seen)
  takeReferred(state, document, seen)
}

/** Takes into the state that a document is not published any more. Inside a transaction. */
export function takeAbsence(state: SiteState, id: string): void {
  const article = state.articles.get(id)
  if (article) {
    touchSlugs(state, article)
    markListsStale(state, article.k)
    hideArticle(state, article.k)
    state.articles.remove(article.k)
  }
  const document = state.documents.get(id)
  if (!document || document.rev === null) return
  state.documents.put(id, undefined, 0)
  markReferrersStale(state, id, document.k)
}

function takeArticle(state: SiteState, document: HeardDocument, seen: number): void {
  const known = state.articles.get(document._id)
  if (known?.rev === document._rev) {
    state.articles.see(known.k, seen)
    return
  }
  if (known) {
    touchSlugs(state, known)
    markListsStale(state, known.k)
  }
  const heard = heardArticle(document, state.clock)
  const k = state.articles.put(heard, seen, known !== undefined)
  if (heard.dates.isHeld) hideArticle(state, k)
  touchSlugs(state, {k, folded: heard.folded})
  markListsStale(state, k)
}

function takeReferred(state: SiteState, document: HeardDocument, seen: number): void {
  const {_id: id, _type: type, _rev: rev, slug} = document
  const known = state.documents.get(id)
  if (!known && type !== 'source') return
  if (known?.rev === rev) {
    state.documents.see(known.k, seen)
    return
  }
  const k = state.documents.put(id, {id, type, rev, slug}, seen)
  markReferrersStale(state, id, k)
}

function markReferrersStale(state: SiteState, id: string, k: number): void {
  for (const article of state.documents.referrers(k)) state.articles.markStale(article)
  state.lists.markStale(listNames.source(id))
}

/** Nothing of an article is to be seen: its files go at the end of the run. Inside a transaction. */
export function hideArticle(state: SiteState, article: number): void {
  for (const {path} of state.files.ofArticle(article)) state.files.markObsolete(path)
  state.setPictures(article, [])
}

/** Every list that an article stands in, by what the state knows of it now. */
export function markListsStale(state: SiteState, article: number): void {
  for (const name of listsOfAllArticles) state.lists.markStale(name)
  const months = monthsAround(state.articles.momentOf(article))
  for (const month of months) state.lists.markStale(listNames.archiveMonth(month))
  for (const slug of state.articles.topicsOf(article)) state.lists.markStale(listNames.topic(slug))
  for (const id of state.documents.quotedBy(article)) state.lists.markStale(listNames.source(id))
}

/** The months that a moment may lie in, wherever the newsroom is: no time zone is more than 14 hours off. */
function monthsAround(published: string | null): Iterable<string> {
  const moment = Date.parse(published ?? '')
  if (Number.isNaN(moment)) return []
  const most = 14 * 60 * 60 * 1_000
  return new Set(
    [moment - most, moment + most].map((edge) => new Date(edge).toISOString().slice(0, 7)),
  )
}

/** The redirects from the slugs that an article has and had are to be looked at. */
export function touchSlugs(
  state: SiteState,
  {k, folded}: {readonly k: number; readonly folded: string | null},
): void {
  if (folded !== null) state.lists.touch(folded)
  for (const former of state.articles.formerSlugsOf(k)) state.lists.touch(former)
}

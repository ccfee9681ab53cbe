import type {DatedArticle} from '../state/articles.ts'
import type {SiteState} from '../state/site-state.ts'
import {articleDates} from './article-dates.ts'
import {hideArticle, markOutputsStale, markReferredStale} from './record-changes.ts'

/**
 * Records what time alone has changed since the last run: embargoes that ended, and updates that lay in the future. A
 * clock that was turned back may hold articles back again. Runs inside a transaction.
 */
export function passTime(state: SiteState): void {
  const now = state.clock.now.toISOString()
  const isTurnedBack = now < (state.note('now') ?? '')
  for (const article of isTurnedBack ? state.articles.dated() : state.articles.due(now)) {
    readDates(state, article)
  }
  state.keepNote('now', now)
}

/** Interprets the dates of all articles again, such as for another time zone. Runs inside a transaction. */
export function readAllDates(state: SiteState): void {
  for (const article of state.articles.dated()) readDates(state, article)
}

function readDates(state: SiteState, article: DatedArticle): void {
  const {k, published_at: publishedAt, updated_at: updatedAt} = article
  const dates = articleDates(publishedAt, updatedAt, state.clock)
  const {published, isHeld, due} = dates
  const isSame = article.published_moment === published && article.due === due
  if (isSame && Boolean(article.held) === isHeld) return
  markOutputsStale(state, k)
  state.articles.setDates(k, dates)
  state.articles.markStale(k)
  if (isHeld) hideArticle(state, k, article.id)
  // Links lead to an article only while it has a page.
  const referred = state.documents.get(article.id)
  if (referred) markReferredStale(state, {...referred, id: article.id})
  markOutputsStale(state, k)
}

import {articlePath, fileOf} from '../../render/index.ts'
import {isSiteSlug} from '../articles/site-slug.ts'
import type {VisibleRow} from '../state/visible-articles.ts'
import type {SiteState} from '../state/site-state.ts'

/** An article that has its files where its slug says. */
export type ReadyRow = VisibleRow & {readonly slug: string}

/**
 * Yields those of some articles that may be linked to: their files are there. An article that fails keeps its last good
 * files and stays linked, unless its slug has changed.
 */
export function* readyAmong(
  {files}: Pick<SiteState, 'files'>,
  rows: Iterable<VisibleRow>,
): Generator<ReadyRow, void> {
  for (const row of rows) {
    const {slug, stale, k} = row
    if (slug === null || !isSiteSlug(slug)) continue
    if (stale === 0 || files.isOfArticle(fileOf(articlePath(slug)), k)) yield {...row, slug}
  }
}

/** Returns the first of a sequence and leaves the rest unread. */
export function first<T>(rows: Iterable<T>, length: number): T[] {
  const found: T[] = []
  if (length === 0) return found
  for (const row of rows) {
    found.push(row)
    if (found.length === length) break
  }
  return found
}

import type {SanityClient} from '@sanity/client'
import {isDraftId} from '@sanity/client/csm'

import {ARTICLE_IDS, PREVIEW_ARTICLES} from '../../content/queries/index.ts'
import type {PREVIEW_ARTICLES_RESULT} from '../../content/generated/sanity.types.ts'
import {heldUntil} from '../articles/article-state.ts'
import {textOf} from '../documents/text-of.ts'
import {fromLake} from '../http/from-lake.ts'
import {idPath, isPath, segment} from '../http/paths.ts'

/** An entry of the list of articles. */
export interface ListedArticle {
  readonly id: string
  /** The article's address in the preview. */
  readonly path: string
  readonly department: string
  readonly kicker: string
  readonly title: string
  readonly state: 'draft' | 'changed' | 'published'
  /** RFC 3339. */
  readonly changedAt: string
  /** The end of an embargo that is not over; RFC 3339. */
  readonly heldUntil?: string
}

/** A row of the query's result. Fields that an editor writes may hold anything. */
type Row = Omit<
  PREVIEW_ARTICLES_RESULT[number],
  '_originalId' | 'title' | 'kicker' | 'department' | 'slug'
> & {
  readonly _originalId?: string | null
  readonly title: unknown
  readonly kicker: unknown
  readonly department: unknown
  readonly slug: unknown
}

/** Returns the articles, the last changed first, with drafts or only published ones. Throws `lake-away`. */
export async function listedArticles(
  client: SanityClient,
  hasDrafts: boolean,
): Promise<readonly ListedArticle[]> {
  const perspective = hasDrafts ? 'drafts' : 'published'
  const rows = await fromLake(() =>
    client.fetch<readonly Row[]>(PREVIEW_ARTICLES, {}, {perspective}),
  )
  const isDraft = ({_originalId: id}: Row) => typeof id === 'string' && isDraftId(id)
  const drafts = rows.filter(isDraft).map(({_id: id}) => id)
  const published = drafts.length === 0 ? new Set() : await publishedAmong(client, drafts)
  return rows.map((row): ListedArticle => {
    const {_id: id, _updatedAt: changedAt, publishedAt} = row
    const draftState = published.has(id) ? 'changed' : 'draft'
    return {
      id,
      path: pathOf(row, rows),
      department: textOf(row.department),
      kicker: textOf(row.kicker),
      title: textOf(row.title),
      state: isDraft(row) ? draftState : 'published',
      changedAt,
      heldUntil: heldUntil(publishedAt),
    }
  })
}

async function publishedAmong(
  client: SanityClient,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const options = {perspective: 'published'} as const
  return new Set(await fromLake(() => client.fetch<string[]>(ARTICLE_IDS, {ids}, options)))
}

/** Returns the address by slug if no other article has that slug, else the address by id. */
function pathOf({_id: id, slug}: Row, rows: readonly Row[]): string {
  const isOne = isPath(slug) && rows.every((other) => other.slug !== slug || other._id === id)
  return isOne ? `/${segment(slug)}` : idPath(id)
}

import type {SanityClient} from '@sanity/client'
import {isDraftId} from '@sanity/client/csm'

import {ARTICLE_IDS, PREVIEW_ARTICLES} from '../../content/queries/index.ts'
import type {PREVIEW_ARTICLES_RESULT} from '../../content/generated/sanity.types.ts'
import {heldUntil} from '../articles/article-state.ts'
import {textOf} from '../documents/text-of.ts'
import {fromLake} from '../http/from-lake.ts'
import {idPath, isPath, segment} from '../http/paths.ts'

/** An article as the list shows it. */
export interface ListedArticle {
  readonly id: string
  /** Its address in the preview. */
  readonly path: string
  readonly kicker: string
  readonly title: string
  readonly state: 'draft' | 'changed' | 'published'
  /** RFC 3339. */
  readonly changedAt: string
  /** The moment until which readers do not see it, if there is one; RFC 3339. */
  readonly heldUntil?: string
}

/** What the query gives; what an editor has written may be anything. */
type Row = Omit<PREVIEW_ARTICLES_RESULT[number], '_originalId' | 'title' | 'kicker' | 'slug'> & {
  readonly _originalId?: string | null
  readonly title: unknown
  readonly kicker: unknown
  readonly slug: unknown
}

/** The articles, those changed last first: drafts among them, or only what is published. Throws `lake-away`. */
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

/** By its slug, where it alone has it. */
function pathOf({_id: id, slug}: Row, rows: readonly Row[]): string {
  const isOne = isPath(slug) && rows.every((other) => other.slug !== slug || other._id === id)
  return isOne ? `/${segment(slug)}` : idPath(id)
}

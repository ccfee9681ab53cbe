import type {ARTICLE_BY_SLUG_RESULT} from './generated/sanity.types.ts'
import {LINKED_TYPES} from './linked-types.ts'
import {DEPARTMENT, FILE, IMAGE_FILE, LINKED, SOURCE} from './queries/projections.ts'
import {readProjection, type Projection} from './read-projection.ts'
import {withReferences, type Joined} from './references.ts'
import type {StoredDocument} from './stored-document.ts'

/** An article with all fields that a page shows. Any field may be missing. */
export type JoinedArticle = Partial<NonNullable<ARTICLE_BY_SLUG_RESULT>>

/**
 * Returns a stored article as queries with `WHOLE_ARTICLE` return it. Each reference becomes the shown fields of its
 * document, as {@link shownOf} returns them, or null. With `joined`, an object that was joined before stays the same.
 */
export function joinArticle(
  article: object,
  find: (id: string) => object | null,
  joined?: Joined,
): JoinedArticle {
  const {slug, ...whole} = withReferences(article, find, joined) as Readonly<
    Record<string, unknown>
  >
  return {...whole, slug: textOfSlug(slug)} as JoinedArticle
}

/** A malformed slug stays, because checks report it. */
function textOfSlug(slug: unknown): unknown {
  if (typeof slug !== 'object' || slug === null || !('current' in slug)) return slug
  return typeof slug.current === 'string' ? slug.current : slug
}

/** Returns the fields of a referred document that an article shows. For an unknown type, that is its id. */
export function shownOf(document: StoredDocument): object {
  const project = projections.get(document._type) ?? identity
  return project(document)
}

const projections: ReadonlyMap<unknown, Projection> = new Map<unknown, Projection>([
  ['source', readProjection(SOURCE)],
  ['sanity.imageAsset', readProjection(IMAGE_FILE)],
  ['sanity.fileAsset', readProjection(FILE)],
  ...LINKED_TYPES.map((type): [string, Projection] => [type, readProjection(LINKED)]),
  ['department', readProjection(DEPARTMENT)],
])

const identity = readProjection('_id, _type')

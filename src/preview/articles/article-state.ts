import {articlePath, defaultTimeZone, isHeldBack, isSlug, readDate} from '../../render/index.ts'
import type {Layers} from '../documents/perspective.ts'
import {idIn} from '../documents/perspective.ts'
import type {StoredDocument} from '../../content/stored-document.ts'
import type {ArticleState} from '../live/protocol.ts'

/** Compares the visible document of a group with the others of the group; `stored` finds them by id. */
export function stateOf(
  group: string,
  seen: StoredDocument | null,
  layers: Layers,
  stored: (id: string) => StoredDocument | null,
): ArticleState {
  const published = stored(group)
  return {
    layer: seen && (layers.find((layer) => seen._id === idIn(group, layer)) ?? 'published'),
    isPublished: published !== null,
    changedAt: textOf(seen?._updatedAt),
    publishedAt: textOf(published?.publishedAt),
    heldUntil: heldUntil(seen?.publishedAt),
    publicPath: publicPath(published),
  }
}

function publicPath(published: StoredDocument | null): string | undefined {
  const {current} = (published?.slug ?? {}) as {current?: unknown}
  if (!isSlug(current) || heldUntil(published?.publishedAt) !== undefined) return undefined
  return articlePath(current)
}

/** Returns whether the shown document differs from the one that readers see. */
export function isHeld({heldUntil: moment}: ArticleState): boolean {
  return Date.parse(moment ?? '') > Date.now()
}

/** Returns the future moment at which readers will see the published article, if there is one. */
export function heldUntil(publishedAt: unknown): string | undefined {
  const when = readDate(publishedAt, defaultTimeZone)
  return isHeldBack(when, new Date()) ? when.moment.toISOString() : undefined
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

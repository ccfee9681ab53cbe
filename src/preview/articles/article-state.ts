import {defaultTimeZone, isHeldBack, readWhen} from '../../render/index.ts'
import type {Layers} from '../documents/perspective.ts'
import {idIn} from '../documents/perspective.ts'
import type {StoredDocument} from '../../content/stored-document.ts'
import type {ArticleState} from '../live/protocol.ts'

/** How the document that is seen of a group stands to its other ones, which `stored` gives by id. */
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
  }
}

/** Whether readers do not see yet what is shown. */
export function isHeld({heldUntil: moment}: ArticleState): boolean {
  return Date.parse(moment ?? '') > Date.now()
}

/** The moment that is still to come at which readers see what is published at it. */
export function heldUntil(publishedAt: unknown): string | undefined {
  const when = readWhen(publishedAt, defaultTimeZone)
  return isHeldBack(when, new Date()) ? when.moment.toISOString() : undefined
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

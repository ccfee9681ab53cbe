import type {Layers} from '../documents/perspective.ts'
import {idIn} from '../documents/perspective.ts'
import type {StoredDocument} from '../documents/document.ts'
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
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

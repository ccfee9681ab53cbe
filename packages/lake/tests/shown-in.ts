import {isObject, layerOf, publishedId, type Document} from '../src/document.ts'
import type {Perspective} from '../src/query/perspective.ts'

/** The documents that a perspective shows, in the order of their ids. A plain definition without any index. */
export function shownIn(documents: readonly Document[], perspective: Perspective): Document[] {
  const sorted = [...documents].sort((a, b) => (a._id < b._id ? -1 : 1))
  if (perspective === 'raw') return sorted
  const groups = new Map<string, Document[]>()
  for (const document of sorted) {
    const group = publishedId(document._id)
    groups.set(group, [...(groups.get(group) ?? []), document])
  }
  const layers = [...perspective, 'published']
  return [...groups.keys()].sort().flatMap((group) => {
    const shown = layers
      .map((layer) => groups.get(group)?.find(({_id}) => layerOf(_id) === layer))
      .find((document) => document !== undefined)
    if (!shown || (isObject(shown._system) && shown._system.delete === true)) return []
    return [{...shown, _id: group, _originalId: shown._id}]
  })
}

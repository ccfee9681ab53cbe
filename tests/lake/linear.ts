import {isObject, layerOf, publishedId, type Document} from '../../lake/src/document.ts'
import {evaluateQuerySync} from '../../lake/src/query/evaluate-query.ts'
import type {Query} from '../../lake/src/query/parse-query.ts'
import type {Perspective} from '../../lake/src/query/perspective.ts'

export const context = {identity: 'local', projectId: 'newsdesk', dataset: 'production'}

/** What groq-js alone gives for a query over all documents that a perspective shows: what every index has to agree with. */
export function linearly(
  documents: readonly Document[],
  query: Query,
  perspective: Perspective = 'raw',
): unknown {
  const shown = shownIn(documents, perspective)
  const byId = new Map(shown.map((document) => [document._id, document]))
  return evaluateQuerySync({documents: shown, byId: (id) => byId.get(id)}, query, context)
}

function shownIn(documents: readonly Document[], perspective: Perspective): Document[] {
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

import type {Document} from '../../lake/src/document.ts'
import {evaluateQuerySync} from '../../lake/src/query/evaluate-query.ts'
import type {Query} from '../../lake/src/query/parse-query.ts'
import type {Perspective} from '../../lake/src/query/perspective.ts'
import {shownIn} from '../support/shown-in.ts'

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

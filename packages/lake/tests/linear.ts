import type {Document} from '../src/document.ts'
import {evaluateQuerySync} from '../src/query/evaluate-query.ts'
import type {Query} from '../src/query/parse-query.ts'
import type {Perspective} from '../src/query/perspective.ts'
import {shownIn} from './shown-in.ts'

export const context = {identity: 'local', projectId: 'newsdesk', dataset: 'production'}

/** The answer of groq-js alone to a query over all documents of a perspective; every index must agree with it. */
export function linearly(
  documents: readonly Document[],
  query: Query,
  perspective: Perspective = 'raw',
): unknown {
  const shown = shownIn(documents, perspective)
  const byId = new Map(shown.map((document) => [document._id, document]))
  return evaluateQuerySync({documents: shown, byId: (id) => byId.get(id)}, query, context)
}

import {isObject, type Document} from '../document.ts'
import type {DocumentReader} from '../storage/document-reader.ts'
import type {Budget} from './budget.ts'
import {evaluateQuerySync, evaluateValue} from './evaluate-query.ts'
import type {Query} from './parse-query.ts'
import type {QueryContext} from './planner/evaluation.ts'
import {DatasetView} from './view.ts'

/**
 * Returns the ids of the documents that a query finds through the indexes. Throws `query-failed`, also for functions of
 * `diff::`, which are asynchronous.
 */
export function selectIds(
  reader: DocumentReader,
  query: Query,
  context: QueryContext,
  budget?: Budget,
): string[] {
  const view = new DatasetView(reader, {perspective: 'raw', sight: 'everything'})
  return idsOf(evaluateValue(view, query, {context, budget}))
}

/** As {@link selectIds}, on given documents. */
export function selectAmong(
  documents: readonly Document[],
  query: Query,
  context: QueryContext,
  budget?: Budget,
): string[] {
  const byId = new Map(documents.map((document) => [document._id, document]))
  const view = {documents, byId: (id: string) => byId.get(id)}
  return idsOf(evaluateQuerySync(view, query, context, budget))
}

function idsOf(result: unknown): string[] {
  const found = Array.isArray(result) ? result : [result]
  return found.flatMap((value: unknown) =>
    isObject(value) && typeof value._id === 'string' ? value._id : [],
  )
}

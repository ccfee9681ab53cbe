import {isObject, type Document} from '../document.ts'
import type {DocumentReader} from '../storage/document-reader.ts'
import {evaluateQueryNow, evaluateQuerySync} from './evaluate-query.ts'
import type {Query} from './parse-query.ts'
import type {QueryContext} from './planner/evaluation.ts'
import {DatasetView} from './view.ts'

/**
 * The ids of the documents that a query gives: of some documents, or through the indexes of all that are stored. Throws
 * `query-failed`, also for a function of `diff::`, for which nobody can wait here.
 */
export function selectIds(
  from: readonly Document[] | DocumentReader,
  query: Query,
  context: QueryContext,
): string[] {
  const result = isList(from)
    ? evaluateAmong(from, query, context)
    : evaluateQueryNow(new DatasetView(from, {perspective: 'raw', trusted: true}), query, {context})
  const found = Array.isArray(result) ? result : [result]
  return found.flatMap((value: unknown) =>
    isObject(value) && typeof value._id === 'string' ? value._id : [],
  )
}

function isList(from: readonly Document[] | DocumentReader): from is readonly Document[] {
  return Array.isArray(from)
}

function evaluateAmong(
  documents: readonly Document[],
  query: Query,
  context: QueryContext,
): unknown {
  const byId = new Map(documents.map((document) => [document._id, document]))
  return evaluateQuerySync({documents, byId: (id) => byId.get(id)}, query, context)
}

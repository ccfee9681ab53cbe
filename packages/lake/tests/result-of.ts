import {evaluateQuery} from '../src/query/evaluate-query.ts'
import {context} from './linear.ts'
import {viewOf} from './view-of.ts'

const nothing = viewOf([])

/** The result of a query that asks for no documents. */
export function resultOf(query: string, params: Readonly<Record<string, unknown>> = {}): unknown {
  return evaluateQuery(nothing, {query, params: {...params}}, {context})
}

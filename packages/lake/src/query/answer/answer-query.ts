import type {Sight} from '../../access.ts'
import type {DocumentReader} from '../../storage/document-reader.ts'
import type {Budget} from '../budget.ts'
import {evaluateQuery, sourceMapOfQuery, streamQuery, type QueryRun} from '../evaluate-query.ts'
import type {Query} from '../parse-query.ts'
import type {Perspective} from '../perspective.ts'
import {Explanation, type ExplainedStep} from '../planner/explanation.ts'
import type {QueryContext} from '../planner/evaluation.ts'
import {selectIds} from '../select-ids.ts'
import type {SourceMap} from '../source-map.ts'
import {tagsOfQuery} from '../sync-tags.ts'
import {DatasetView} from '../view.ts'
import type {FragmentCache} from './fragment-cache.ts'

/** A query, the rights of its sender, and the wanted extras of its answer. */
export interface QueryRequest {
  readonly query: Query
  readonly perspective: Perspective
  readonly sight: Sight
  readonly context: QueryContext
  readonly timestamp: Date
  /** Adds the origins of values, with array elements by their `index` or their `key`. */
  readonly sourceMap?: 'index' | 'key'
  /** Adds an explanation of how the documents were found. */
  readonly explain?: boolean
  /** Whether only the ids of documents are wanted, to change them. */
  readonly isSelection?: boolean
}

/** The result of a query. */
export interface QueryAnswer {
  readonly result: unknown
  readonly resultSourceMap?: SourceMap
  readonly explain?: readonly ExplainedStep[]
  /** The sync tags of the query; missing for one that a thread has answered. */
  readonly syncTags?: readonly string[]
}

/** Answers a query synchronously, or by a promise if groq-js needs one. Throws as {@link evaluateQuery} does. */
export function answerQuery(
  reader: DocumentReader,
  request: QueryRequest,
  budget: Budget,
): QueryAnswer | Promise<QueryAnswer> {
  const view = new DatasetView(reader, request)
  const run = runOf(request, budget)
  const result = evaluateQuery(view, request.query, run)
  const answer = (value: unknown) => ({
    ...answerOf(view, request, run, value),
    syncTags: tagsOfQuery(request.query, view.named),
  })
  return result instanceof Promise ? result.then(answer) : answer(result)
}

/**
 * Yields the answer to a query in pieces, so that a long result is never in memory as a whole. The pieces are the
 * members of the answer as JSON, without the braces around them.
 */
export async function* answerInPieces(
  reader: DocumentReader,
  request: QueryRequest,
  budget: Budget,
  cache: FragmentCache,
): AsyncGenerator<string, void> {
  if (request.isSelection) {
    const {query, context} = request
    yield `"result":${JSON.stringify(selectIds(reader, query, context, budget))}`
    return
  }
  const view = new DatasetView(reader, request)
  const run = runOf(request, budget)
  const pieces = request.sourceMap
    ? undefined
    : streamQuery(view, request.query, run, cache.of(nameOf(request)))
  if (!pieces) {
    const result = await evaluateQuery(view, request.query, run)
    yield membersOf(answerOf(view, request, run, result))
    return
  }
  yield '"result":['
  let isFirst = true
  for (const piece of pieces) {
    if (piece === '') continue
    yield isFirst ? piece : `,${piece}`
    isFirst = false
  }
  yield ']'
  const {explanation} = run
  if (explanation) yield `,"explain":${JSON.stringify(explanation.steps)}`
}

/** Returns a name for all inputs of a query's fragments beside the documents. */
function nameOf({query, perspective, sight}: QueryRequest): string {
  return JSON.stringify([query.query, query.params, perspective === 'raw', sight])
}

/** The members of an answer as JSON, without the braces around them. */
function membersOf({result, ...rest}: QueryAnswer): string {
  return JSON.stringify({result: result ?? null, ...rest}).slice(1, -1)
}

function runOf({context, timestamp, explain}: QueryRequest, budget: Budget): QueryRun {
  return {context, timestamp, budget, explanation: explain ? new Explanation() : undefined}
}

function answerOf(
  view: DatasetView,
  {query, sourceMap}: QueryRequest,
  run: QueryRun,
  result: unknown,
): QueryAnswer {
  const explain = run.explanation?.steps
  const resultSourceMap =
    sourceMap && sourceMapOfQuery(view, query, run, result, sourceMap === 'key')
  return {
    result,
    ...(resultSourceMap ? {resultSourceMap} : {}),
    ...(explain ? {explain} : {}),
  }
}

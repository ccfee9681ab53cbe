import {evaluate, evaluateSync, type ExprNode} from 'groq-js'

import type {Document} from '../document.ts'
import {LakeError, queryParseError} from '../errors.ts'
import {OverBudget} from './answer/main-budget.ts'
import type {Fragments} from './answer/fragment-cache.ts'
import {unlimited, type Budget} from './budget.ts'
import {jsonValueOf} from './json-value.ts'
import {inSteps, withMeter} from './meter.ts'
import {unsupportedFunctionsIn} from './unsupported-functions.ts'
import {takeResult} from './native-call.ts'
import {parseQuery, type Query} from './parse-query.ts'
import {compilePart} from './planner/compile.ts'
import {Evaluation, type QueryContext} from './planner/evaluation.ts'
import type {Explanation} from './planner/explanation.ts'
import type {PlanLimits} from './planner/plan-limits.ts'
import {LazyArray} from './planner/lazy-array.ts'
import {prepareQuery} from './prepared-query.ts'
import {sourceMapOf, type SourceMap} from './source-map.ts'
import {nodeOf, type Node} from './syntax.ts'
import type {DatasetView, View} from './view.ts'

/** The author, the moment and the limits of an evaluation. */
export interface QueryRun {
  readonly context: QueryContext
  /** The moment of `now()`; the present by default. */
  readonly timestamp?: Date
  /** Its errors end the evaluation. Without a budget there is no limit. */
  readonly budget?: Budget
  /** Records how the documents are found. */
  readonly explanation?: Explanation
  readonly limits?: PlanLimits
}

/**
 * Evaluates a query on a dataset, as JSON values: documents are found through indexes, and groq-js decides. Throws
 * `query-failed` when it does not parse, with the position, or when it needs a function that the lake does not have,
 * with its name. Gives a promise only for a query with a function that groq-js has in its asynchronous form alone.
 */
export function evaluateQuery(view: DatasetView, query: Query, run: QueryRun): unknown {
  const prepared = prepareQuery(query)
  try {
    return jsonValueOf(prepared.run(evaluationOf(view, query, run)), run.budget)
  } catch (error) {
    if (needsAsync(error)) return evaluateAsync(view, query, prepared.tree, run)
    throw evaluationError(query, prepared.tree, error)
  }
}

/**
 * Returns the result of a query as groq-js does: documents are the stored objects themselves. It serves queries inside
 * a transaction, which cannot wait, so it refuses the functions of `diff::`.
 */
export function evaluateValue(view: DatasetView, query: Query, run: QueryRun): unknown {
  const prepared = prepareQuery(query)
  try {
    return prepared.run(evaluationOf(view, query, run))
  } catch (error) {
    throw evaluationError(query, prepared.tree, error)
  }
}

/**
 * As {@link evaluateQuery}, but as JSON, in pieces without the brackets around them; undefined for a query whose result
 * is no array of what documents give one by one.
 */
export function streamQuery(
  view: DatasetView,
  query: Query,
  run: QueryRun,
  fragments?: Fragments,
): Generator<string, void> | undefined {
  const {stream, tree} = prepareQuery(query)
  if (!stream) return undefined
  const pieces = stream(evaluationOf(view, query, run), fragments)
  return (function* () {
    try {
      yield* pieces
    } catch (error) {
      throw evaluationError(query, tree, error)
    }
  })()
}

async function evaluateAsync(
  view: DatasetView,
  query: Query,
  tree: ExprNode,
  run: QueryRun,
): Promise<unknown> {
  const documents = new LazyArray(function* () {
    for (const document of view.scan()) {
      run.budget?.read()
      yield document
    }
  })
  const seen = {documents, byId: (id: string) => view.byId(id)}
  try {
    const value = await evaluate(tree, optionsFor(seen, query, run.context, run.timestamp))
    return (await value.get()) as unknown
  } catch (error) {
    throw evaluationError(query, tree, error)
  }
}

function evaluationOf(view: DatasetView, {params}: Query, run: QueryRun): Evaluation {
  const {timestamp = new Date(), budget = unlimited} = run
  return new Evaluation(view, {...run, params, timestamp, budget})
}

/**
 * Where the values of a query's result come from. The parts of the query are evaluated again for it, so a query with a
 * function that exists only asynchronously gets an empty source map.
 */
export function sourceMapOfQuery(
  view: DatasetView,
  query: Query,
  run: QueryRun,
  result: unknown,
  keyed: boolean,
): SourceMap {
  const tree = parseQuery(query)
  const evaluation = evaluationOf(view, query, run)
  const evaluatePart = (node: Node, root: unknown): unknown =>
    jsonValueOf(compilePart(node)(evaluation, root), run.budget)
  const context = {
    documents: () => evaluation.read(view.scan()),
    byId: (id: string) => evaluation.byId(id),
    evaluate: evaluatePart,
  }
  const mayEnd = run.budget?.look ?? unlimited.look
  try {
    return inSteps(mayEnd, () => sourceMapOf(nodeOf(tree), result, context, keyed))
  } catch (error) {
    if (needsAsync(error)) return {documents: [], paths: [], mappings: {}}
    throw evaluationError(query, tree, error)
  }
}

/** As {@link evaluateQuery}, at once and on some documents, by groq-js alone. */
export function evaluateQuerySync(
  view: View,
  query: Query,
  context: QueryContext,
  budget = unlimited,
): unknown {
  const tree = parseQuery(query)
  try {
    const options = optionsFor(view, query, context)
    const value = inSteps(budget.look, () => evaluateSync(withMeter(tree), options).data)
    return jsonValueOf(value, budget)
  } catch (error) {
    throw evaluationError(query, tree, error)
  }
}

/** The options with which groq-js evaluates a parsed query on a view. */
export function optionsFor(
  view: View,
  {params}: Query,
  {identity, projectId, dataset}: QueryContext,
  timestamp?: Date,
) {
  return {
    dataset: view.documents,
    params,
    identity,
    timestamp,
    sanity: {projectId, dataset},
    dereference: ({_ref: id}: {_ref: string}) => dereferenced(id, view),
  }
}

/** Resolves a reference to the document that it names, or to the result of a native call. */
function dereferenced(reference: string, view: View): Document | undefined {
  const result = takeResult(reference)
  // groq-js takes any value here, although its types say otherwise.
  return result ? (result.value as Document) : view.byId(reference)
}

/** Some functions (`diff::`, `delta::changed…`) exist in groq-js only in its asynchronous form. */
function needsAsync(error: unknown): boolean {
  return error instanceof Error && error.message.includes('executeSync')
}

const tooLargeValue =
  'it makes a value that is larger, or nested deeper, than one can be. Ask for less at once.'

function evaluationError({query}: Query, tree: ExprNode, error: unknown): unknown {
  if (error instanceof LakeError || error instanceof OverBudget) return error
  if (!(error instanceof Error)) return error
  if (error instanceof RangeError && /call stack|length/.test(error.message)) {
    return queryParseError(query, `The query cannot be evaluated: ${tooLargeValue}`)
  }
  const missing = error.message === 'not implemented' ? unsupportedFunctionsIn(tree) : []
  const reason =
    missing.length > 0 ? `the embedded lake does not have ${missing.join(', ')}` : error.message
  return queryParseError(query, `The query cannot be evaluated: ${reason}`)
}

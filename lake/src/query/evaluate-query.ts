import {evaluate, evaluateSync, GroqSyntaxError, toJS, type ExprNode} from 'groq-js'

import type {Document} from '../document.ts'
import {LakeError, queryParseError, reasonOf} from '../errors.ts'
import {missingFunctionsIn, missingParametersIn} from './missing.ts'
import {takeResult} from './native-call.ts'
import type {Node} from './origins.ts'
import {parseGroq} from './parse-groq.ts'
import {withRewrites} from './rewrite.ts'
import {sourceMapOf, type SourceMap} from './source-map.ts'
import type {View} from './view.ts'

/** A GROQ query with the values of its parameters. */
export interface Query {
  readonly query: string
  readonly params: Readonly<Record<string, unknown>>
}

/** What the functions of GROQ tell of the surroundings of a query. */
export interface QueryContext {
  /** The id of the user, for `identity()`. */
  readonly identity: string
  readonly projectId: string
  readonly dataset: string
}

/**
 * Evaluates a query by the semantics of groq-js, as JSON values. Throws `query-failed` when it does not parse, with the
 * position, or when it needs a function that the lake does not have, with its name.
 */
export async function evaluateQuery(
  view: View,
  query: Query,
  context: QueryContext,
): Promise<unknown> {
  const tree = parseQuery(query)
  const options = optionsFor(view, query, context)
  try {
    return toJS(evaluateSync(tree, options))
  } catch (error) {
    if (!needsAsync(error)) throw evaluationError(query, tree, error)
  }
  try {
    const value = await evaluate(tree, options)
    return (await value.get()) as unknown
  } catch (error) {
    throw evaluationError(query, tree, error)
  }
}

/**
 * Where the values of a query's result come from. The parts of the query are evaluated again for it, so a query with a
 * function that exists only asynchronously gets an empty source map.
 */
export function sourceMapOfQuery(
  view: View,
  query: Query,
  context: QueryContext,
  result: unknown,
  keyed: boolean,
): SourceMap {
  const parsed = parseQuery(query)
  const options = optionsFor(view, query, context)
  const evaluatePart = (node: unknown, root: unknown): unknown =>
    toJS(evaluateSync(node as ExprNode, {...options, root}))
  const {documents, byId} = view
  const tree = parsed as unknown as Node
  try {
    return sourceMapOf(tree, result, {documents, byId, evaluate: evaluatePart}, keyed)
  } catch (error) {
    if (needsAsync(error)) return {documents: [], paths: [], mappings: {}}
    throw evaluationError(query, parsed, error)
  }
}

/** As {@link evaluateQuery}, for a query inside a transaction, which cannot wait: the functions of `diff::` are refused there. */
export function evaluateQuerySync(view: View, query: Query, context: QueryContext): unknown {
  const tree = parseQuery(query)
  try {
    return toJS(evaluateSync(tree, optionsFor(view, query, context)))
  } catch (error) {
    throw evaluationError(query, tree, error)
  }
}

/** Parses a query and puts its parameters in. Throws `query-failed` with the position of the fault. */
export function parseQuery({query, params}: Query): ExprNode {
  try {
    const tree = parseGroq(query, params)
    const [missing] = missingParametersIn(tree)
    if (missing !== undefined) throw new Error(`param $${missing} referenced, but not provided`)
    return withRewrites(tree)
  } catch (error) {
    const reason = reasonOf(error)
    if (error instanceof GroqSyntaxError) {
      throw queryParseError(query, reason, error.position, error.position + 1)
    }
    throw queryParseError(query, reason)
  }
}

/** What groq-js needs to evaluate a parsed query on a view. */
export function optionsFor(
  view: View,
  {params}: Query,
  {identity, projectId, dataset}: QueryContext,
) {
  return {
    dataset: view.documents,
    params,
    identity,
    sanity: {projectId, dataset},
    dereference: ({_ref: id}: {_ref: string}) => dereferenced(id, view),
  }
}

/** What a reference means: the document that it names, or what a native call gave. */
function dereferenced(reference: string, view: View): Document | undefined {
  const result = takeResult(reference)
  // groq-js takes any value here, whatever its types say.
  return result ? (result.value as Document) : view.byId(reference)
}

/** Some functions (`diff::`, `delta::changed…`) exist in groq-js only in its asynchronous form. */
function needsAsync(error: unknown): boolean {
  return error instanceof Error && error.message.includes('executeSync')
}

function evaluationError({query}: Query, tree: ExprNode, error: unknown): unknown {
  if (error instanceof LakeError || !(error instanceof Error)) return error
  const missing = error.message === 'not implemented' ? missingFunctionsIn(tree) : []
  const reason =
    missing.length > 0 ? `the embedded lake does not have ${missing.join(', ')}` : error.message
  return queryParseError(query, `The query cannot be evaluated: ${reason}`)
}

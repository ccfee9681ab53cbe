import {GroqSyntaxError, type ExprNode} from 'groq-js'

import {queryParseError, reasonOf, type LakeError} from '../errors.ts'
import {missingParametersIn} from './unsupported-functions.ts'
import {parseGroq, readQuery} from './parse-groq.ts'
import {isLight} from './query-size.ts'
import {checkRules} from './rules.ts'
import {withRewrites} from './rewrite.ts'
import {nodeOf} from './syntax.ts'

/** A GROQ query with the values of its parameters. */
export interface Query {
  readonly query: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Parses a query and puts its parameters in. Throws `query-failed` with the position of the fault. */
export function parseQuery(query: Query): ExprNode {
  return parseWith(query, query.params)
}

/**
 * Parses a query and puts in those of its parameters whose values are given here; the others stay in the tree by name.
 * All must have a value in the query. Throws `query-failed` with the position of the fault.
 */
export function parseWith(
  {query, params}: Query,
  inlined: Readonly<Record<string, unknown>>,
): ExprNode {
  try {
    const tree = parseGroq(query, inlined)
    checkRules(nodeOf(tree))
    const missing = missingParametersIn(tree).find((name) => params[name] === undefined)
    if (missing !== undefined) throw new Error(`param $${missing} referenced, but not provided`)
    return withRewrites(tree)
  } catch (error) {
    throw parseError(query, error)
  }
}

/**
 * Returns whether a query is quickly read, parsed and planned. Throws `query-failed` for a query beyond the limits,
 * with the limit and the position.
 */
export function isLightQuery({query}: Query): boolean {
  if (notLight.has(query)) return false
  try {
    if (isLight(readQuery(query).size)) return true
  } catch (error) {
    throw parseError(query, error)
  }
  notLight.add(query)
  for (const oldest of notLight) if (notLight.size > mostNotLight) notLight.delete(oldest)
  return false
}

/** Large queries that repeat, so that they are measured once. */
const notLight = new Set<string>()
const mostNotLight = 32

/** Throws `query-failed` for a large query where no thread could read it. */
export function requireLight(query: Query): void {
  if (isLightQuery(query)) return
  const advice = 'Pass lists as parameters, or ask for the ids first and name them.'
  throw queryParseError(
    query.query,
    `The query has more parts than a listener or a mutation by query may have. ${advice}`,
  )
}

function parseError(query: string, error: unknown): LakeError {
  if (error instanceof GroqSyntaxError) {
    return queryParseError(query, error.message, error.position, error.position + 1)
  }
  const isTooDeep = error instanceof RangeError && error.message.includes('call stack')
  return queryParseError(query, isTooDeep ? 'The query is nested too deep' : reasonOf(error))
}

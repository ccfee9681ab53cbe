import {GroqSyntaxError, type ExprNode} from 'groq-js'

import {queryParseError, reasonOf} from '../errors.ts'
import {missingParametersIn} from './missing.ts'
import {parseGroq} from './parse-groq.ts'
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
    const reason = reasonOf(error)
    if (error instanceof GroqSyntaxError) {
      throw queryParseError(query, reason, error.position, error.position + 1)
    }
    throw queryParseError(query, reason)
  }
}

import type {ExprNode} from 'groq-js'

import {missingParametersIn} from './unsupported-functions.ts'
import {isLightQuery, parseWith, type Query} from './parse-query.ts'
import {compile, type CompiledQuery} from './planner/compile.ts'
import {isExpensive} from './planner/expensive-query.ts'
import {holds, isNode, nodeOf, ungrouped, type Node} from './syntax.ts'

/** A query that can be evaluated repeatedly, even with other values of its parameters. */
export interface PreparedQuery extends CompiledQuery {
  /** For groq-js alone: documents come from its `dataset`. */
  readonly tree: ExprNode
  /** The names of the parameters that it is evaluated with. */
  readonly parameters: readonly string[]
  /** Whether it may take long over few documents. */
  readonly isExpensive: boolean
}

/** The number of prepared queries that are kept. */
const kept = 500

const prepared = new Map<string, PreparedQuery>()

/**
 * Returns whether a query is prepared already, or small enough to prepare on the main thread. Throws `query-failed`.
 */
export function isSmall(query: Query): boolean {
  return find(query) !== undefined || isLightQuery(query)
}

/**
 * Prepares a query, or finds it prepared. It does not contain the values of parameters, except those in square
 * brackets, which decide the meaning of the brackets. Throws `query-failed` when it does not parse.
 */
export function prepareQuery(query: Query): PreparedQuery {
  const known = find(query)
  if (known) return known
  const tree = parsed(query)
  const parameters = missingParametersIn(tree)
  const one = {tree, parameters, isExpensive: isExpensive(nodeOf(tree)), ...compile(nodeOf(tree))}
  remember(query, one)
  return one
}

/** For the texts of queries the names of the parameters that are part of them; null where these are all numbers. */
const inlinedNames = new Map<string, readonly string[] | null>()

function find(query: Query): PreparedQuery | undefined {
  const names = inlinedNames.get(query.query)
  if (names === undefined) return undefined
  const key = keyOf(query, names)
  const one = prepared.get(key)
  if (!one) return undefined
  prepared.delete(key)
  prepared.set(key, one)
  const missing = one.parameters.some((name) => query.params[name] === undefined)
  return missing ? undefined : one
}

function remember(query: Query, one: PreparedQuery): void {
  prepared.set(keyOf(query, inlinedNames.get(query.query) ?? []), one)
  for (const key of prepared.keys()) {
    if (prepared.size <= kept) break
    prepared.delete(key)
  }
  for (const text of inlinedNames.keys()) {
    if (inlinedNames.size <= kept) break
    inlinedNames.delete(text)
  }
}

function keyOf(query: Query, names: readonly string[] | null): string {
  return JSON.stringify([query.query, Object.entries(inlined(query, names))])
}

function inlined({params}: Query, names: readonly string[] | null): Record<string, unknown> {
  const isPart = names
    ? (name: string) => names.includes(name)
    : (name: string) => typeof params[name] === 'number'
  return Object.fromEntries(Object.entries(params).filter(([name]) => isPart(name)))
}

/** Parses a query with the values of those parameters that decide what brackets mean, and notes their names. */
function parsed(query: Query): ExprNode {
  const numbers = inlined(query, null)
  let names: readonly string[] | null = []
  let tree: ExprNode
  try {
    tree = parseWith(query, {})
  } catch (error) {
    // Slices need numbers.
    if (Object.keys(numbers).length === 0) throw error
    names = null
    tree = parseWith(query, numbers)
  }
  const between = parametersBetweenBrackets(nodeOf(tree))
  if (between.length > 0) names = names ? between : [...between, ...Object.keys(numbers)]
  inlinedNames.set(query.query, names)
  return between.length > 0 ? parseWith(query, inlined(query, names)) : tree
}

/** Parameters in `[$name]`, which the parser reads as a filter because it does not know the value. */
function parametersBetweenBrackets(tree: Node): string[] {
  const names = new Set<string>()
  holds(tree, ({type, expr}) => {
    if (type === 'Filter' && expr && isArithmetic(expr)) collectParameters(expr, names)
    return false
  })
  return [...names]
}

function isArithmetic(node: Node): boolean {
  const {type, base, left, right} = ungrouped(node)
  if (type === 'Parameter' || type === 'Value') return true
  if (type === 'Neg' || type === 'Pos') return base !== undefined && isArithmetic(base)
  return (
    type === 'OpCall' && isNode(left) && isNode(right) && isArithmetic(left) && isArithmetic(right)
  )
}

function collectParameters(node: Node, names: Set<string>): void {
  holds(node, ({type, name}) => {
    if (type === 'Parameter') names.add(String(name))
    return false
  })
}

import {hash} from 'node:crypto'

import {publishedId, type Document} from '../document.ts'
import type {Query} from './parse-query.ts'
import {prepareQuery} from './prepared-query.ts'
import {
  argsOf,
  attributePath,
  childrenOf,
  isCall,
  isNode,
  nodeOf,
  ungrouped,
  type Node,
} from './syntax.ts'

/** The tag that every change has. A query with it is concerned by each. */
export const everyChange = 's1:all'

/** Attributes deeper than this are in no tag, so that the text of an article makes none. */
const mostSegments = 3
/** Longer texts are in no tag. */
const longest = 200
/** A query that follows more references than this is concerned by every change. */
const mostNamed = 200

/** The facts that a condition demands of each document, and how much they narrow a query. */
interface Narrowing {
  readonly rank: 'any' | 'id' | 'type' | 'value'
  readonly keys: readonly string[]
}

const ranks = ['any', 'type', 'value', 'id']
const any: Narrowing = {rank: 'any', keys: []}

/** Functions of `sanity::` that read nothing but their arguments. */
const pure = ['dataset', 'partOfRelease', 'projectId', 'versionOf'].map((name) => `sanity::${name}`)

/**
 * Returns the sync tags of a query: a change that may alter its result has one of them. `named` are the ids of the
 * documents that its references lead to. The conditions of a filter that must all hold are read from the syntax, and the
 * one that narrows most makes the tags.
 */
export function tagsOfQuery(query: Query, named: ReadonlySet<string>): string[] {
  const conditions = conditionsOf(nodeOf(prepareQuery(query).tree))
  if (conditions === undefined || named.size > mostNamed) return [everyChange]
  const keys = new Set([...named].map((id) => `id ${publishedId(id)}`))
  for (const condition of conditions) {
    const narrowing = narrowingOf(condition, query.params)
    if (narrowing.rank === 'any') return [everyChange]
    for (const key of narrowing.keys) keys.add(key)
  }
  // An answer always has a tag. No change has that of a query without documents.
  return keys.size === 0 ? [tagOf('nothing')] : [...keys].map(tagOf)
}

/** Returns the sync tags of a change: those of the documents before and after it. */
export function tagsOfDocuments(documents: Iterable<Document>): string[] {
  const keys = new Set<string>()
  for (const document of documents) {
    keys.add(`id ${publishedId(document._id)}`)
    keys.add(`type ${document._type}`)
    for (const [name, value] of Object.entries(document)) {
      if (!name.startsWith('_')) addValues([name], value, keys)
    }
    addReferences(document, keys)
  }
  return [everyChange, ...[...keys].map(tagOf)]
}

function tagOf(key: string): string {
  return `s1:${hash('sha1', key, 'base64url').slice(0, 8)}`
}

function valueKey(path: readonly string[], value: unknown): string | undefined {
  if (path.length > mostSegments || path.some((name) => name.startsWith('_') && name !== '_ref')) {
    return undefined
  }
  const isScalar = ['boolean', 'number', 'string'].includes(typeof value)
  if (!isScalar || (typeof value === 'string' && value.length > longest)) return undefined
  return `value ${JSON.stringify([path, value])}`
}

function addValues(path: readonly string[], value: unknown, keys: Set<string>): void {
  if (path.length > mostSegments) return
  // The members of an array are at its path.
  if (Array.isArray(value)) for (const member of value) addValues(path, member, keys)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) addValues([...path, name], member, keys)
  } else {
    const key = valueKey(path, value)
    if (key !== undefined) keys.add(key)
  }
}

function addReferences(value: unknown, keys: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if ('_ref' in value) keys.add(`reference ${String(value._ref)}`)
  for (const member of Object.values(value)) addReferences(member, keys)
}

/** The conditions of queries, which are asked again and again with other parameters. */
const known = new WeakMap<Node, readonly Node[] | 'none'>()

/** Returns the conditions of a query's filters on all documents; undefined for one that reads more than they find. */
function conditionsOf(tree: Node): readonly Node[] | undefined {
  let conditions = known.get(tree)
  if (conditions === undefined) {
    const found: Node[] = []
    conditions = collect(tree, found) ? found : 'none'
    known.set(tree, conditions)
  }
  return conditions === 'none' ? undefined : conditions
}

/** Collects the conditions of filters. Returns whether nothing else reads the dataset. */
function collect(node: Node, conditions: Node[]): boolean {
  if (node.type === 'Everything') return false
  if (node.type === 'FuncCall' && !isGlobal(node) && !isCall(node, ...pure)) return false
  const base = node.base && ungrouped(node.base)
  if (node.type === 'Filter' && base?.type === 'Everything' && node.expr) {
    conditions.push(node.expr)
    return collect(node.expr, conditions)
  }
  return childrenOf(node).every((child) => collect(child, conditions))
}

/** Namespaces whose functions work on values, not on the dataset. */
function isGlobal({namespace}: Node): boolean {
  return ['array', 'dateTime', 'geo', 'global', 'math', 'pt', 'string', 'text'].includes(
    String(namespace),
  )
}

function narrowingOf(condition: Node, params: Query['params']): Narrowing {
  const node = ungrouped(condition)
  const {type, op, left, right} = node
  if (type === 'FuncCall')
    return isCall(node, 'global::references') ? references(node, params) : any
  if (!isNode(left) || !isNode(right)) return any
  if (type === 'And') {
    const [one, other] = [narrowingOf(left, params), narrowingOf(right, params)]
    return ranks.indexOf(one.rank) >= ranks.indexOf(other.rank) ? one : other
  }
  if (type === 'Or') {
    const [one, other] = [narrowingOf(left, params), narrowingOf(right, params)]
    const rank = ranks.indexOf(one.rank) <= ranks.indexOf(other.rank) ? one.rank : other.rank
    return rank === 'any' ? any : {rank, keys: [...one.keys, ...other.keys]}
  }
  if (type !== 'OpCall') return any
  if (op === '==') {
    return equal(left, constantOf(right, params)) ?? equal(right, constantOf(left, params)) ?? any
  }
  if (op !== 'in') return any
  const values = constantOf(right, params)
  if (Array.isArray(values)) return oneOf(left, values) ?? any
  return values === undefined ? (equal(right, constantOf(left, params)) ?? any) : any
}

function equal(side: Node, value: unknown): Narrowing | undefined {
  return value === undefined ? undefined : oneOf(side, [value])
}

function oneOf(side: Node, values: readonly unknown[]): Narrowing | undefined {
  const path = attributePath(side)
  if (!path) return undefined
  if (path.length === 1 && (path[0] === '_id' || path[0] === '_type')) {
    if (!values.every((value) => typeof value === 'string')) return undefined
    return path[0] === '_id'
      ? {rank: 'id', keys: values.map((value) => `id ${publishedId(value)}`)}
      : {rank: 'type', keys: values.map((value) => `type ${value}`)}
  }
  const keys = values.map((value) => valueKey(path, value))
  return keys.every((key) => key !== undefined) ? {rank: 'value', keys} : undefined
}

function references(node: Node, params: Query['params']): Narrowing {
  const ids = argsOf(node).flatMap((arg) => constantOf(arg, params))
  if (!ids.every((id) => typeof id === 'string')) return any
  return {rank: 'value', keys: ids.map((id) => `reference ${id}`)}
}

/** The value of an expression that does not depend on documents; undefined for any other. */
function constantOf(expression: Node, params: Query['params']): unknown {
  const node = ungrouped(expression)
  if (node.type === 'Value') return node.value
  if (node.type === 'Parameter') return params[String(node.name)]
  if (node.type !== 'Array') return undefined
  const values = childrenOf(node).map((element) =>
    element.isSplat === true || !isNode(element.value)
      ? undefined
      : constantOf(element.value, params),
  )
  return values.includes(undefined) ? undefined : values
}

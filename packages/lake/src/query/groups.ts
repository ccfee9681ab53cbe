import {evaluate} from 'groq-js'

import {prepareQuery} from './prepared-query.ts'
import type {Query} from './parse-query.ts'
import {isNode, nodeOf, ungrouped, type Node} from './syntax.ts'

/** The type of documents with the rights of groups. */
const groupType = 'system.group'

/** A group of users. Studio reads it to find the users for mentions and tasks. */
export interface UserGroup {
  readonly _id: string
  readonly _type: typeof groupType
  readonly members: readonly string[]
  readonly grants: readonly object[]
}

/** The one group of a lake, whose members have all rights. */
export function everybody(members: readonly string[], grants: readonly object[]): UserGroup {
  return {_id: '_.groups.administrator', _type: groupType, members, grants}
}

/**
 * Returns the result of a query for groups only, such as `*[_type == "system.group"]{members}`; undefined for any other
 * query. Groups are not stored, so neither an export nor a count of all documents includes them.
 */
export async function resultOfGroups(
  query: Query,
  groups: () => readonly UserGroup[],
): Promise<unknown> {
  if (!query.query.includes(groupType)) return undefined
  const {tree} = prepareQuery(query)
  if (!asksForGroups(nodeOf(tree))) return undefined
  const value = await evaluate(tree, {dataset: groups(), params: query.params})
  return value.get()
}

/** Returns whether a query reads documents, and only groups. */
function asksForGroups(tree: Node): boolean {
  const starts = startsOf(tree)
  return starts.length > 0 && starts.every(Boolean)
}

/** Returns for each `*` of a tree whether it is filtered for groups. */
function startsOf(node: Node): boolean[] {
  const {type, base, expr} = node
  if (type === 'Everything') return [false]
  if (type === 'Value') return []
  if (type === 'Filter' && base?.type === 'Everything' && expr) {
    return [demandsGroups(expr), ...startsOf(expr)]
  }
  return Object.values(node)
    .flat()
    .flatMap((child) => (isNode(child) ? startsOf(child) : []))
}

function demandsGroups(condition: Node): boolean {
  const {type, op, left, right} = ungrouped(condition)
  const sides = [left, right].filter(isNode)
  if (type === 'And') return sides.some(demandsGroups)
  if (type !== 'OpCall' || op !== '==') return false
  return (
    sides.some((side) => side.type === 'AccessAttribute' && side.name === '_type' && !side.base) &&
    sides.some((side) => side.type === 'Value' && side.value === groupType)
  )
}

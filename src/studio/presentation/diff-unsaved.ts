import {type Fields, isObject} from '../../content/unknown-value.ts'
import type {UnsavedDiff} from '../../content/preview-messages.ts'

/** No editor nests a document deeper. Values below this depth are sent whole. */
const deepest = 64

/**
 * Returns the difference between two JSON values; undefined when they are equal. Identical objects are not searched.
 * Members of arrays are matched by their `_key`.
 */
export function diffUnsaved(before: unknown, after: unknown, depth = 0): UnsavedDiff | undefined {
  if (Object.is(before, after)) return undefined
  if (depth > deepest) return {value: after}
  if (Array.isArray(before) && Array.isArray(after)) return diffMembers(before, after, depth)
  return isObject(before) && isObject(after) ? diffFields(before, after, depth) : {value: after}
}

function diffFields(before: Fields, after: Fields, depth: number): UnsavedDiff | undefined {
  const gone = Object.keys(before).filter((name) => !has(after, name) && has(before, name))
  const attributes: [string, UnsavedDiff][] = []
  for (const name of Object.keys(after)) {
    if (!has(after, name)) continue
    const former = has(before, name) ? before[name] : undefined
    const diff = diffUnsaved(former, after[name], depth + 1)
    if (diff) attributes.push([name, diff])
  }
  return gone.length === 0 && attributes.length === 0 ? undefined : {attributes, gone}
}

function diffMembers(
  before: readonly unknown[],
  after: readonly unknown[],
  depth: number,
): UnsavedDiff | undefined {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && isSameMember(before[start], after[start])) start += 1
  let end = 0
  while (end < shorter - start && isSameMember(before.at(-1 - end), after.at(-1 - end))) end += 1
  const remove = before.length - start - end
  const insert = after.slice(start, after.length - end)
  const members: [number, UnsavedDiff][] = []
  for (const [index, member] of after.entries()) {
    if (index >= start && index < after.length - end) continue
    const former = before[index < start ? index : before.length - after.length + index]
    const diff = diffUnsaved(former, member, depth + 1)
    if (diff) members.push([index, diff])
  }
  if (remove > 0 || insert.length > 0) return {splice: {at: start, remove, insert}, members}
  return members.length === 0 ? undefined : {members}
}

function isSameMember(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true
  const key = keyOf(before)
  return key !== undefined && key === keyOf(after)
}

function keyOf(member: unknown): string | undefined {
  if (!isObject(member)) return undefined
  const {_key: key} = member
  return typeof key === 'string' ? key : undefined
}

/** An undefined attribute counts as missing, because JSON has no such value. */
function has(attributes: Fields, name: string): boolean {
  return Object.hasOwn(attributes, name) && attributes[name] !== undefined
}

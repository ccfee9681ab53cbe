/**
 * Returns a JSON value whose unchanged parts are the same objects as before, so that caches keyed by objects still hit.
 * Members of arrays are compared by `_key`, else by position.
 */
export function shareStructure<T>(before: unknown, after: T): T {
  return share(before, after, 0) as T
}

/** No editor nests a document deeper. Parts below this depth are not shared. */
const deepest = 64

function share(before: unknown, after: unknown, depth: number): unknown {
  if (Object.is(before, after)) return before
  if (!isObject(before) || !isObject(after) || depth > deepest) return after
  if (Array.isArray(before) !== Array.isArray(after)) return after
  return Array.isArray(after)
    ? shareMembers(before as unknown[], after, depth)
    : shareAttributes(before as Attributes, after as Attributes, depth)
}

type Attributes = Record<string, unknown>

function shareMembers(before: readonly unknown[], after: unknown[], depth: number): unknown {
  const byKey = new Map(before.map((member) => [keyOf(member), member]))
  let isSame = before.length === after.length
  const shared = after.map((member, index) => {
    const key = keyOf(member)
    const isInPlace = key === undefined || key === keyOf(before[index])
    const other = isInPlace ? before[index] : byKey.get(key)
    const result = share(other, member, depth + 1)
    if (result !== before[index]) isSame = false
    return result
  })
  return isSame ? before : shared
}

function shareAttributes(before: Attributes, after: Attributes, depth: number): unknown {
  const names = Object.keys(after)
  let isSame = names.length === Object.keys(before).length
  const shared: [string, unknown][] = names.map((name) => {
    const other = Object.hasOwn(before, name) ? before[name] : undefined
    const result = share(other, after[name], depth + 1)
    if (result !== other || !Object.hasOwn(before, name)) isSame = false
    return [name, result]
  })
  return isSame ? before : Object.fromEntries(shared)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function keyOf(member: unknown): string | undefined {
  if (!isObject(member)) return undefined
  const {_key: key} = member as {readonly _key?: unknown}
  return typeof key === 'string' ? key : undefined
}

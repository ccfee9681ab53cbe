/** The ways in which a document refers to others: the names of its fields, or `quoted` for the speaker of a quotation. */
export type ReferenceUses = ReadonlySet<string>

/** Returns the ids of all documents that a document refers to, at any depth, and its ways to do so. */
export function referencesIn(document: unknown): ReadonlyMap<string, ReferenceUses> {
  const found = new Map<string, Set<string>>()
  if (typeof document !== 'object' || document === null) return found
  for (const [name, value] of Object.entries(document)) collect(value, name, found)
  return found
}

/** The use of a source whose words a document quotes. */
export const QUOTED = 'quoted'

function collect(value: unknown, use: string, found: Map<string, Set<string>>): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const member of value) collect(member, use, found)
    return
  }
  const object = value as Readonly<Record<string, unknown>>
  const {_ref: id} = object
  if (typeof id === 'string') {
    const known = found.get(id)
    if (known) known.add(use)
    else found.set(id, new Set([use]))
    return
  }
  const isQuote = object._type === 'quote'
  // `Object.keys` would make an array for each of an article's hundreds of objects. oxlint-disable-next-line
  // guard-for-in
  for (const name in object) {
    const member = object[name]
    if (typeof member === 'object')
      collect(member, isQuote && name === 'source' ? QUOTED : use, found)
  }
}

/** The joined form of objects. It is valid as long as their referred documents stay the same. */
export type Joined = WeakMap<object, unknown>

/**
 * Returns a value with the found documents in place of its references, or null for missing ones, like `->` in a query.
 * Objects without references stay the same objects. With `joined`, objects that were joined before do, too.
 */
export function withReferences(
  value: unknown,
  find: (id: string) => object | null,
  joined?: Joined,
): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return membersWithReferences(value, find, joined)
  const object = value as Readonly<Record<string, unknown>>
  if (typeof object._ref === 'string') return find(object._ref)
  const known = joined?.get(object)
  if (known !== undefined) return known
  let changed: Record<string, unknown> | undefined
  // oxlint-disable-next-line guard-for-in
  for (const name in object) {
    const member = object[name]
    if (typeof member !== 'object') continue
    const resolved = withReferences(member, find, joined)
    if (resolved === member) continue
    changed ??= {...object}
    changed[name] = resolved
  }
  joined?.set(object, changed ?? object)
  return changed ?? value
}

function membersWithReferences(
  members: readonly unknown[],
  find: (id: string) => object | null,
  joined: Joined | undefined,
): readonly unknown[] {
  let changed: unknown[] | undefined
  for (const [index, member] of members.entries()) {
    const resolved = withReferences(member, find, joined)
    if (resolved === member) continue
    changed ??= [...members]
    changed[index] = resolved
  }
  return changed ?? members
}

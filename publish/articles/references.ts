/** The ids of everything that a value refers to, at any depth, each once. */
export function referencesIn(value: unknown): string[] {
  const found = new Set<string>()
  collect(value, found)
  return [...found]
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const member of value) collect(member, found)
    return
  }
  for (const [name, member] of Object.entries(value)) {
    if (name === '_ref' && typeof member === 'string') found.add(member)
    else collect(member, found)
  }
}

/**
 * The value with what it refers to in the place of the references, null where there is nothing: what `->` gives in a
 * query. What holds no reference stays the very same object.
 */
export function withReferences(value: unknown, find: (id: string) => object | null): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const members = value.map((member: unknown) => withReferences(member, find))
    return members.every((member, index) => member === value[index]) ? value : members
  }
  if ('_ref' in value && typeof value._ref === 'string') return find(value._ref)
  let changed: Record<string, unknown> | undefined
  for (const [name, member] of Object.entries(value)) {
    const resolved = withReferences(member, find)
    if (resolved === member) continue
    changed ??= {...value}
    changed[name] = resolved
  }
  return changed ?? value
}

/** The ids of the sources whose words an article quotes, in running text or as a block. */
export function quotedIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found
  if (!Array.isArray(value) && '_type' in value && value._type === 'quote' && 'source' in value) {
    const {source} = value
    if (typeof source === 'object' && source !== null && '_ref' in source) {
      found.add(String(source._ref))
    }
  }
  for (const member of Object.values(value)) quotedIn(member, found)
  return found
}

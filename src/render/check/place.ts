/**
 * A place in the content. It becomes a path only for a report, because writing the path of every
 * span would take longer than checking the span.
 */
export interface Place {
  readonly around?: Place
  /** The field, for a member that of its array. Empty for an array outside of any object. */
  readonly name: string
  readonly member?: unknown
  readonly index?: number
}

/** Returns the place of a field of the object at a place. */
export function fieldAt(around: Place | undefined, name: string): Place {
  return {around, name}
}

/** Returns the place of a member of the array at a place. */
export function memberAt(array: Place, member: unknown, index: number): Place {
  return {around: array.around, name: array.name, member, index}
}

/**
 * Returns the place as a GROQ-like path, with members by their `_key` or else by position:
 * `sections[_key=="a"].body[2].style`.
 */
export function pathOf({around, name, member, index}: Place): string {
  const before = around ? pathOf(around) : ''
  const path = before !== '' && name !== '' ? `${before}.${name}` : before + name
  if (index === undefined) return path
  const key =
    typeof member === 'object' && member !== null ? (member as {_key?: unknown})._key : undefined
  return typeof key === 'string' ? `${path}[_key==${JSON.stringify(key)}]` : `${path}[${index}]`
}

/**
 * A place in the content. It becomes a path only when there is something to say of it: writing
 * out the path of every span would take longer than checking it.
 */
export interface Place {
  readonly around?: Place
  /** The field; of a member the array's. Empty for an array that stands in nothing. */
  readonly name: string
  readonly member?: unknown
  readonly index?: number
}

/** A field of what stands at a place. */
export function fieldAt(around: Place | undefined, name: string): Place {
  return {around, name}
}

/** A member of the array at a place. */
export function memberAt(array: Place, member: unknown, index: number): Place {
  return {around: array.around, name: array.name, member, index}
}

/**
 * The place as a GROQ-like path, members by their `_key` where they have one, else by position:
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

/*
 * Readers of values whose shape nobody has checked, such as the attributes of stored documents.
 */

/** An object with any fields. */
export type Fields = Readonly<Record<string, unknown>>

/** Returns whether a value is an object, and no list. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns an object or a list as its fields; for any other value, an object without fields. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

/** Returns the members of a list; none for any other value. */
export function membersOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Returns a text without white space around it; undefined for no words, and for any other value. */
export function wordsIn(value: unknown): string | undefined {
  return (typeof value === 'string' && value.trim()) || undefined
}

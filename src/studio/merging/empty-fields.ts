type Fields = Readonly<Record<string, unknown>>

/** Returns the fields that a document lacks and another one of its type has, with the values of the other one. */
export function emptyFields(document: Fields, other: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(other).filter(
      ([name, value]) => !name.startsWith('_') && !isEmpty(value) && isEmpty(document[name]),
    ),
  )
}

/** Returns whether nobody has filled in a field: blank texts, empty lists, and objects of such values. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value !== 'object') return false
  if (Array.isArray(value)) return value.length === 0
  return Object.entries(value).every(([name, member]) => name === '_type' || isEmpty(member))
}

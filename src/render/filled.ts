/** Returns a list with members; undefined for an empty one, which formats leave out. */
export function filled<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length > 0 ? values : undefined
}

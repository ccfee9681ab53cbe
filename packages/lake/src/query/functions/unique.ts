import {DateTime} from 'groq-js'

/**
 * Computes `array::unique`. Comparable elements, including null, stay once, at their first position. All others stay.
 * Null for any value but an array.
 */
export function unique(array: unknown): unknown[] | null {
  if (!Array.isArray(array)) return null
  const seen = new Set<unknown>()
  return array.filter((element: unknown) => {
    const key = keyOf(element)
    if (key === undefined) return true
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Returns equal keys for equal elements; undefined for an element that equals nothing. */
function keyOf(element: unknown): unknown {
  if (element instanceof DateTime) return `datetime ${element.date.getTime()}`
  return typeof element === 'object' && element !== null ? undefined : element
}

/** Computes `array::intersects`, whether two arrays share a comparable element. Null unless both are arrays. */
export function intersects(left: unknown, right: unknown): boolean | null {
  if (!Array.isArray(left) || !Array.isArray(right)) return null
  const keys = new Set<unknown>(left.map(keyOf).filter((key) => key !== undefined))
  return right.some((element: unknown) => keys.has(keyOf(element)))
}

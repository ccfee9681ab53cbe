import {DateTime} from 'groq-js'

/**
 * `array::unique`: what can be compared is there once, null among it, where it stands first; anything else stays. Null
 * for what is no array.
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

/** The same for elements that are equal, or undefined for what is equal to nothing. */
function keyOf(element: unknown): unknown {
  if (element instanceof DateTime) return `datetime ${element.date.getTime()}`
  return typeof element === 'object' && element !== null ? undefined : element
}

/** `array::intersects`: whether two arrays have an element in common that can be compared. Null unless both are arrays. */
export function intersects(left: unknown, right: unknown): boolean | null {
  if (!Array.isArray(left) || !Array.isArray(right)) return null
  const keys = new Set<unknown>(left.map(keyOf).filter((key) => key !== undefined))
  return right.some((element: unknown) => keys.has(keyOf(element)))
}

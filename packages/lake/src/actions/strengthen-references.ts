import {isObject} from '../document.ts'

/**
 * Returns the content of a draft for publication. A reference that was weak only until then (`_strengthenOnPublish`)
 * becomes strong, unless that option keeps it weak.
 */
export function strengthened<T>(value: T): T {
  if (Array.isArray(value)) return value.map((element: unknown) => strengthened(element)) as T
  if (!isObject(value)) return value
  const {_strengthenOnPublish: later, ...rest} = value
  const members = Object.entries(rest).map(([name, member]) => [name, strengthened(member)])
  const copy: Record<string, unknown> = Object.fromEntries(members)
  if (isObject(later) && later.weak !== true) delete copy._weak
  return copy as T
}

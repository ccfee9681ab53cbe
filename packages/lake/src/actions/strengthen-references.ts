import {isObject} from '../document.ts'

/**
 * The content of a draft as it is published: a reference that was weak only until then (`_strengthenOnPublish`) becomes
 * a strong one, unless that says it stays weak.
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

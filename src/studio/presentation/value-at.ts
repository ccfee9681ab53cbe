import type {Path} from 'sanity'

/** Returns the value of a document at a path; undefined for a missing path. */
export function valueAt(document: unknown, path: Path): unknown {
  let value: unknown = document
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    if (Array.isArray(value)) {
      value = value.find((element: Element, index) => isMeant(step, element, index))
    } else value = typeof step === 'string' ? (value as Record<string, unknown>)[step] : undefined
  }
  return value
}

/**
 * Returns a document with another value at a path. Returns the same object for a missing path, or if nothing changes.
 */
export function withValueAt(document: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (typeof document !== 'object' || document === null) return document
  if (typeof step === 'string') {
    const attributes = document as Record<string, unknown>
    return {...attributes, [step]: withValueAt(attributes[step], rest, value)}
  }
  if (!Array.isArray(document)) return document
  return document.map((element: Element, index) =>
    isMeant(step, element, index) ? withValueAt(element, rest, value) : element,
  )
}

type Element = {readonly _key?: string} | null

function isMeant(step: Path[number], element: Element, index: number): boolean {
  if (typeof step === 'number') return step === index
  return typeof step === 'object' && '_key' in step && element?._key === step._key
}

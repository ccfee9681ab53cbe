import type {Path} from 'sanity'

/**
 * A document with another value at a path, the same where nothing changes. Where there is no such path it is left as it
 * is.
 */
export function withValueAt(document: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (typeof document !== 'object' || document === null) return document
  if (typeof step === 'string') {
    const attributes = document as Record<string, unknown>
    return {...attributes, [step]: withValueAt(attributes[step], rest, value)}
  }
  if (!Array.isArray(document) || Array.isArray(step)) return document
  return document.map((element: {_key?: string}, index) => {
    const isMeant = typeof step === 'number' ? step === index : element?._key === step._key
    return isMeant ? withValueAt(element, rest, value) : element
  })
}

import {getPublishedId} from '@sanity/client/csm'

/** A document that refers to another. */
export interface Referrer {
  /** The id of the published document, whichever of its versions refers. */
  readonly id: string
  readonly type: string
  readonly title: string | undefined
}

interface StoredDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

/**
 * Returns the documents whose references keep another one from being removed, each once with its draft and versions. A
 * title is that of the published document, if that refers too. Weak references keep nothing.
 */
export function strongReferrers(target: string, documents: readonly StoredDocument[]): Referrer[] {
  const byDocument = new Map<string, Referrer>()
  for (const document of documents) {
    const id = getPublishedId(document._id)
    if (!refers(document, target)) continue
    if (byDocument.has(id) && id !== document._id) continue
    byDocument.set(id, {id, type: document._type, title: titleOf(document)})
  }
  return Array.from(byDocument.values())
}

/** Returns the title of an article, or the name of a source. */
export function titleOf({title, name}: Readonly<Record<string, unknown>>): string | undefined {
  return [title, name].find((text): text is string => typeof text === 'string' && text !== '')
}

function refers(value: unknown, target: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  const {_ref, _weak} = value as {_ref?: unknown; _weak?: unknown}
  if (_ref === target && _weak !== true) return true
  return Object.values(value).some((part) => refers(part, target))
}

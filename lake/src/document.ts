import {limits} from './limits.ts'

/** A stored document: `_id`, `_type` and what the lake adds, beside any attributes of its own. */
export interface Document {
  readonly _id: string
  readonly _type: string
  readonly _rev: string
  readonly _createdAt: string
  readonly _updatedAt: string
  readonly [attribute: string]: unknown
}

/** A document as a client sends it to be created: the lake fills in what is missing. */
export interface DocumentStub {
  readonly _id?: string
  readonly _type?: string
  readonly [attribute: string]: unknown
}

const documentId = /^[a-z0-9_][a-z0-9_.-]*$/i

/** Says why a string cannot be the id of a document, or nothing when it can. */
export function faultOfDocumentId(id: string): string | undefined {
  if (id.length > limits.documentId) {
    return `Document ID "${id.slice(0, 40)}…" is longer than ${limits.documentId} characters`
  }
  if (!documentId.test(id) || id.includes('..') || id.endsWith('.') || id.startsWith('-')) {
    return `Malformed document ID: "${id}". An ID holds letters, digits, "_", "-" and single dots, and starts with a letter, a digit or "_"`
  }
  return undefined
}

const draftPrefix = 'drafts.'
const version = /^versions\.(?<release>[^.]+)\.(?<published>.+)$/

/** The id of the published document of the group that an id belongs to: `drafts.a` and `versions.r.a` give `a`. */
export function publishedId(id: string): string {
  if (id.startsWith(draftPrefix)) return id.slice(draftPrefix.length)
  return version.exec(id)?.groups?.published ?? id
}

/** Which layer of its group an id is: `published`, `drafts`, or the name of a release. */
export function layerOf(id: string): string {
  if (id.startsWith(draftPrefix)) return 'drafts'
  return version.exec(id)?.groups?.release ?? 'published'
}

/** Whether a value is an object with attributes, neither null nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Attribute names that JavaScript objects own by birth: the evaluator of queries calls them on each document, so one
 * such document would make every query of its dataset fail.
 */
const reservedAttributes = new Set(['__proto__', 'hasOwnProperty'])

/** Says why a document's attributes cannot be stored, with the path of the fault, or nothing when they can. */
export function faultOfAttributes(document: object): string | undefined {
  const pending: {value: unknown; path: string; depth: number}[] = [
    {value: document, path: '', depth: 0},
  ]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const {value, path, depth} = next
    if (typeof value !== 'object' || value === null) continue
    if (depth > limits.nestingDepth) {
      return `Attribute "${path}" lies deeper than ${limits.nestingDepth} levels`
    }
    for (const [key, child] of Object.entries(value)) {
      const childPath = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key
      if (reservedAttributes.has(key))
        return `Attribute name "${key}" (at "${childPath}") is reserved`
      pending.push({value: child, path: childPath, depth: depth + 1})
    }
  }
  return undefined
}

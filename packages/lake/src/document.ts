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

/** Returns the reason why a string cannot be the id of a document; undefined if it can. */
export function faultOfDocumentId(id: string): string | undefined {
  if (id.length > limits.documentId) {
    return `Document ID "${id.slice(0, 40)}…" is longer than ${limits.documentId} characters`
  }
  if (!documentId.test(id) || id.includes('..') || id.endsWith('.') || id.startsWith('-')) {
    return `Malformed document ID: "${id}". An ID holds letters, digits, "_", "-" and single dots, and starts with a letter, a digit or "_"`
  }
  return undefined
}

export const draftPrefix = 'drafts.'
const version = /^versions\.(?<release>[^.]+)\.(?<published>.+)$/

/** The id of the published document of the group that an id belongs to: `drafts.a` and `versions.r.a` give `a`. */
export function publishedId(id: string): string {
  if (id.startsWith(draftPrefix)) return id.slice(draftPrefix.length)
  return version.exec(id)?.groups?.published ?? id
}

/** The layer of an id within its group: `published`, `drafts`, or the name of a release. */
export function layerOf(id: string): string {
  if (id.startsWith(draftPrefix)) return 'drafts'
  return version.exec(id)?.groups?.release ?? 'published'
}

/** The id of the document of a release. */
export function releaseDocumentId(releaseId: string): string {
  return `_.releases.${releaseId}`
}

/** Returns whether a value is an object with attributes, neither null nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const jsonTexts = new WeakMap<Document, string>()

/** Encodes a document as it is stored, once for each document object: these never change. */
export function jsonOf(document: Document): string {
  let json = jsonTexts.get(document)
  if (json === undefined) {
    json = JSON.stringify(document)
    jsonTexts.set(document, json)
  }
  return json
}

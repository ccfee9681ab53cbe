import {publishedId, type Document, type DocumentStub} from '../document.ts'
import type {Mutation} from '../transactions/mutation.ts'
import type {Fields} from './action.ts'

/** The lookups of an action, which see the documents as the earlier actions left them. */
export interface Lookup {
  readonly get: (id: string) => Document | null
  /** The ids of all documents that begin with a text. */
  readonly ids: (prefix: string) => readonly string[]
  /** A removed document as it was before, from the log. */
  readonly lastStateOf: (id: string) => Document | undefined
  /** The moment of the transaction, ISO 8601. */
  readonly now: string
}

/** An action is data that becomes mutations. */
export type ActionHandler = (fields: Fields, lookup: Lookup) => readonly Mutation[]

/** The content of a document under another id; it gets a revision of its own. */
export function copyAs(id: string, {_rev, ...document}: Document): DocumentStub {
  return {...document, _id: id}
}

/** A document that an action needs. Throws an action error when it is missing. */
export function existing(fields: Fields, {get}: Lookup, id: string): Document {
  const document = get(id)
  if (document) return document
  throw fields.conflict('documentNotFoundError', `The document with the ID "${id}" was not found`)
}

/** Throws an action error unless an id is that of a draft or a version, and of the named document, if there is one. */
export function checkVersionOf(fields: Fields, name: string, id: string, published?: string): void {
  const group = publishedId(id)
  if (group !== id && (published === undefined || group === published)) return
  const whose = published === undefined ? '' : ` of "${published}"`
  throw fields.wrong(name, `the id of a draft or version${whose}, not "${id}"`)
}

/** Throws an action error unless a document has the revision that the action expects, if it expects one. */
export function checkRevision(fields: Fields, name: string, document: Document | null): void {
  const expected = fields.optionalText(name)
  if (expected === undefined || document?._rev === expected) return
  const id = document ? `Document "${document._id}"` : 'The document'
  throw fields.conflict(
    'documentRevisionIDDoesNotMatchError',
    `${id} has unexpected revision ID ("${document?._rev ?? ''}"), expected "${expected}"`,
  )
}

import {isObject, layerOf, publishedId, type Document} from '../document.ts'
import type {Perspective} from './perspective.ts'

/** The documents of a dataset as a query sees them, in the order of their ids. */
export interface View {
  readonly documents: readonly Document[]
  /** The document that a reference to this id gives. */
  readonly byId: (id: string) => Document | undefined
}

/** What a view reads from: a store, or the documents in the middle of a transaction. */
export interface DocumentReader {
  get(id: string): Document | undefined
  all(): Document[]
}

/** A view of everything, drafts and versions as documents of their own. */
export function rawView(reader: DocumentReader): View {
  return {documents: reader.all(), byId: (id) => reader.get(id)}
}

/**
 * A view in which each group is one document: the first layer of the perspective that has one, else the published
 * one if the perspective ends there. It carries the id of the published document, its own stands in `_originalId`.
 * A version that is marked for deletion hides its group.
 */
export function perspectiveView(
  reader: DocumentReader,
  perspective: Exclude<Perspective, 'raw'>,
): View {
  const layers = [...perspective, 'published']
  const winners = new Map<string, {document: Document; rank: number}>()
  for (const document of reader.all()) {
    const rank = layers.indexOf(layerOf(document._id))
    if (rank < 0) continue
    const group = publishedId(document._id)
    const winner = winners.get(group)
    if (!winner || rank < winner.rank) winners.set(group, {document, rank})
  }
  const documents = new Map<string, Document>()
  for (const group of [...winners.keys()].sort()) {
    const document = winners.get(group)?.document
    if (!document || isMarkedForDeletion(document)) continue
    documents.set(group, {...document, _id: group, _originalId: document._id})
  }
  return {documents: [...documents.values()], byId: (id) => documents.get(id)}
}

function isMarkedForDeletion({_system: system}: Document): boolean {
  return isObject(system) && system.delete === true
}

/** What somebody without a token may see: as in a public dataset, only documents whose id has no dot. */
export function publicReader(reader: DocumentReader): DocumentReader {
  return {
    get: (id) => (id.includes('.') ? undefined : reader.get(id)),
    all: () => reader.all().filter(({_id: id}) => !id.includes('.')),
  }
}

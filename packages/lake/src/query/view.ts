import {maySee, type Sight} from '../access.ts'
import {isObject, layerOf, publishedId, type Document} from '../document.ts'
import type {DocumentReader} from '../storage/document-reader.ts'
import type {DocumentPosition} from '../storage/position-reader.ts'
import type {Perspective} from './perspective.ts'

/** The documents that a query sees; the ones of references by id. */
export interface View {
  /** In the order of their ids. */
  readonly documents: Iterable<Document>
  /** Returns the document of a reference to this id. */
  readonly byId: (id: string) => Document | undefined
}

/** The perspective and the rights of a view. */
export interface ViewOptions {
  readonly perspective: Perspective
  readonly sight: Sight
}

/** The number of documents that a scan reads at once. */
const pageSize = 256

/** The number in the first read, when a few may be enough. */
const firstRead = 16

/**
 * A dataset as a query sees it. In `raw`, drafts and versions are separate documents. In any other perspective, each
 * group is one document: that of the first layer that has one, else the published one. It carries the id of the group,
 * and its own in `_originalId`. A version marked for deletion hides its group.
 */
export class DatasetView {
  readonly reader: DocumentReader
  readonly #layers: readonly string[] | undefined
  readonly #sight: Sight
  /** The ids that references have asked for. */
  readonly named = new Set<string>()

  constructor(reader: DocumentReader, {perspective, sight}: ViewOptions) {
    this.reader = reader
    this.#layers = perspective === 'raw' ? undefined : [...perspective, 'published']
    this.#sight = sight
  }

  /** Whether drafts and versions are separate documents. */
  get isRaw(): boolean {
    return this.#layers === undefined
  }

  /** A name that distinguishes it from other views of the same documents. */
  get name(): string {
    return JSON.stringify([this.#layers, this.#sight])
  }

  /** How the index counts documents of this view: as it stands in the tally, or not at all. */
  get tally(): 'raw' | 'published' | undefined {
    if (this.#sight !== 'everything') return undefined
    if (!this.#layers) return 'raw'
    return this.#layers.length === 1 ? 'published' : undefined
  }

  /** Returns the document of a reference to this id. */
  byId(id: string): Document | undefined {
    this.named.add(id)
    if (!this.#layers) return this.#mayBeSeen(id) ? this.reader.get(id) : undefined
    for (const layer of this.#layers) {
      const versionId = idIn(layer, id)
      // The id of a draft or a version names no group.
      if (!this.#mayBeSeen(versionId) || publishedId(versionId) !== id) continue
      const document = this.reader.get(versionId)
      if (document) return seen(document)
    }
    return undefined
  }

  /** The documents of rows, those that are seen, in the order of their ids, each once. */
  ofRows(rows: Iterable<number>): Document[] {
    const documents = this.reader
      .many([...rows])
      .flatMap((document) => this.#seenOf(document) ?? [])
    return [...new Set(documents)].sort(byDocumentId)
  }

  /**
   * As {@link DatasetView.ofRows}, but read as they are asked for: only the ids of all are held. Rows that come in the
   * order of their groups need no sorting where each group is one document.
   */
  *inOrder(rows: readonly number[], order?: 'by group'): Generator<Document, void> {
    if (order && this.#layers) {
      yield* this.#shown(rows)
      return
    }
    const placed = this.reader.index.places.of(rows)
    const keys = placed.map(({k, id}) => ({k, id: this.#layers ? publishedId(id) : id}))
    keys.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.k - b.k))
    yield* this.#shown(keys.map(({k}) => k))
  }

  /** Reads some rows at first, in case they are enough, and then more and more at once. */
  *#shown(rows: readonly number[]): Generator<Document, void> {
    let start = 0
    for (let size = firstRead; start < rows.length; size = Math.min(2 * size, pageSize)) {
      for (const document of this.reader.many(rows.slice(start, start + size))) {
        const shown = this.#seenOf(document)
        if (shown) yield shown
      }
      start += size
    }
  }

  #seenOf(document: Document): Document | undefined {
    if (!this.#mayBeSeen(document._id)) return undefined
    if (!this.#layers) return document
    return this.#isShown(document._id) ? seen(document) : undefined
  }

  /** All documents that are seen, or those of some types, in the order of their ids, found as they are asked for. */
  *scan(types?: readonly string[]): Generator<Document, void> {
    for (const page of this.#pages(types)) {
      for (const document of this.#shown(page.map(({k}) => k))) {
        if (!types || types.includes(document._type)) yield document
      }
    }
  }

  /** The rows of the documents of {@link DatasetView.scan}, page by page; some may be marked for deletion. */
  *scanRows(types?: readonly string[]): Generator<number[], void> {
    for (const page of this.#pages(types)) {
      const seenPlaces = page.filter(
        ({id}) => this.#mayBeSeen(id) && (!this.#layers || this.#isShown(id)),
      )
      yield seenPlaces.map(({k}) => k)
    }
  }

  /** As {@link DatasetView.scan}, with only some attributes of each document, read past the cache. */
  *scanOnce(
    types: readonly string[] | undefined,
    attributes: readonly string[],
  ): Generator<Document, void> {
    const scan = this.reader.scan(attributes)
    for (const rows of this.scanRows(types)) {
      const documents = scan.read(rows)
      for (const k of rows) {
        const document = documents.get(k)
        const shown = document && this.shown(document)
        if (shown && (!types || types.includes(shown._type))) yield shown
      }
    }
  }

  /** The document of such a row as it is seen, if it is. It must be the caller's own, and is changed. */
  shown(document: Document): Document | undefined {
    if (!this.#layers) return document
    return isDeletion(document)
      ? undefined
      : Object.assign(document, {_id: publishedId(document._id), _originalId: document._id})
  }

  *#pages(types?: readonly string[]): Generator<DocumentPosition[], void> {
    const {index} = this.reader
    let last: DocumentPosition = {k: 0, id: '', group: ''}
    for (;;) {
      const page = this.#layers
        ? index.places.byGroup(types, last, pageSize)
        : index.places.byId(types, last.id, pageSize)
      yield page
      const end = page.at(-1)
      if (!end || page.length < pageSize) return
      last = end
    }
  }

  #mayBeSeen(id: string): boolean {
    return maySee(this.#sight, id)
  }

  /** Returns whether a document is the one that its group shows. */
  #isShown(id: string): boolean {
    const layer = layerOf(id)
    const rank = this.#layers?.indexOf(layer) ?? -1
    const group = publishedId(id)
    // A release may be called "drafts" or "published"; its versions are in no layer.
    if (rank < 0 || idIn(layer, group) !== id) return false
    return !this.#layers
      ?.slice(0, rank)
      .some((above) => this.#mayBeSeen(idIn(above, group)) && this.reader.has(idIn(above, group)))
  }
}

function idIn(layer: string, group: string): string {
  if (layer === 'published') return group
  return layer === 'drafts' ? `drafts.${group}` : `versions.${layer}.${group}`
}

const seenDocuments = new WeakMap<Document, Document>()

/** A document as its group shows it, or nothing when it is marked for deletion. The same one for the same document. */
function seen(document: Document): Document | undefined {
  if (isDeletion(document)) return undefined
  let shown = seenDocuments.get(document)
  if (!shown) {
    shown = {...document, _id: publishedId(document._id), _originalId: document._id}
    seenDocuments.set(document, shown)
  }
  return shown
}

function isDeletion({_system: system}: Document): boolean {
  return isObject(system) && system.delete === true
}

function byDocumentId(a: Document, b: Document): number {
  return a._id < b._id ? -1 : a._id > b._id ? 1 : 0
}

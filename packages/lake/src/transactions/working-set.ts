import type {Document} from '../document.ts'

/** The outcome of a mutation for one document, in the words of the HTTP API. */
export type Operation = 'create' | 'update' | 'delete' | 'none'

/** A document during a transaction: its state before, and its current one. */
export interface WorkingDocument {
  readonly before: Document | null
  after: Document | null
}

/** A mutation that was carried out: for one document, its query resolved, as the log and the listeners have it. */
export interface CarriedOut {
  readonly id: string
  readonly operation: Operation
  readonly mutation: object
}

/** The documents that a transaction has touched, as a layer over the stored ones. Nothing is written to the storage. */
export class WorkingSet {
  readonly #read: (id: string) => Document | undefined
  readonly #stored = new Map<string, Document | null>()
  readonly #touched = new Map<string, WorkingDocument>()
  /** Documents whose last state is still to be checked, each with the index of the mutation that left it. */
  readonly unchecked = new Map<string, number>()
  readonly carriedOut: CarriedOut[] = []

  constructor(stored: (id: string) => Document | undefined) {
    this.#read = stored
  }

  /** The document as it is at this point of the transaction, or null. */
  get(id: string): Document | null {
    const touched = this.#touched.get(id)
    return touched ? touched.after : this.#before(id)
  }

  /** Records a mutation and the document that it leaves behind, or null when it removed it. */
  set(id: string, after: Document | null, operation: Operation, mutation: object): void {
    const touched = this.#touched.get(id)
    if (touched) touched.after = after
    else this.#touched.set(id, {before: this.#before(id), after})
    this.unchecked.delete(id)
    this.carriedOut.push({id, operation, mutation})
  }

  /** Changes an existing document without a check: many mutations may change a little of it, and the end checks it. */
  setUnchecked(id: string, after: Document, index: number, mutation: object): void {
    this.set(id, after, 'update', mutation)
    this.unchecked.set(id, index)
  }

  /** The document as it is stored; looked up once. */
  #before(id: string): Document | null {
    const known = this.#stored.get(id)
    if (known !== undefined) return known
    const document = this.#read(id) ?? null
    this.#stored.set(id, document)
    return document
  }

  /** Records a mutation without effect. */
  skip(id: string, mutation: object): void {
    this.carriedOut.push({id, operation: 'none', mutation})
  }

  /** Returns whether a document was touched. */
  has(id: string): boolean {
    return this.#touched.has(id)
  }

  /** The touched documents by id, in the order of their first mutation. */
  get touched(): ReadonlyMap<string, WorkingDocument> {
    return this.#touched
  }
}

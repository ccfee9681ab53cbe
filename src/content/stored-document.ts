/** A document as the lake stores it. Its attributes may have any shape. */
export interface StoredDocument {
  readonly _id: string
  readonly _type?: unknown
  readonly _rev?: string
  readonly _updatedAt?: unknown
  readonly [attribute: string]: unknown
}

/** The document that an editor wants to delete, to unpublish or to merge. */
export interface MergeSubject {
  /** The published id. */
  readonly id: string
  readonly type: string
  readonly title: string
  readonly kind?: string
}

/** The wish of an editor for a document that others may refer to. */
export type Purpose = 'delete' | 'unpublish' | 'merge'

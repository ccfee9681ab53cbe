/** A file of the site with its whole content. */
export interface PreparedFile {
  readonly path: string
  readonly content: Buffer
}

/** A file with the decision whether it needs writing. */
export interface PlannedFile extends PreparedFile {
  readonly isWritten: boolean
  /** Whether the site has never written this path. */
  readonly isNew: boolean
}

/** A placed file, with its length in bytes. */
export interface PlacedFile {
  readonly path: string
  readonly size: number
  readonly isWritten: boolean
}

/** A file of the site with its whole content. */
export interface PreparedFile {
  readonly path: string
  readonly content: Buffer
}

/** What is to be done with a file: nothing when it is there with the same content. */
export interface PlannedFile extends PreparedFile {
  readonly isWritten: boolean
  /** Whether the site has not written there before. */
  readonly isNew: boolean
}

/** A file that was put in its place: how long it is. */
export interface PlacedFile {
  readonly path: string
  readonly size: number
  readonly isWritten: boolean
}

/** Where the bytes of a file are: the path of a file on disk, or the bytes themselves. */
export type Content = string | Buffer

/** The first and the last byte of a part of a file, both included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/** A file of a dataset that is there for good. */
export interface StoredFile {
  readonly content: Content
  /** In bytes. */
  readonly size: number
  /** Gives the bytes, or a part of them. The file is open until they are read or the stream is cancelled. */
  stream(range?: ByteRange): ReadableStream<Uint8Array>
}

/** A file that is being received. It is gone when it is discarded or the process ends before it is stored. */
export interface PendingFile {
  /** Adds bytes. Throws `disk-full` and `storage-failed`. */
  write(bytes: Uint8Array): Promise<void>
  /** Ends writing: what was written is on disk. Throws as `write` does. */
  finish(): Promise<Content>
  /** Keeps the file under the SHA-1 of its bytes, at once and durably; one that is there already stays. */
  store(sha1: string): void
  /** Throws the file away, unless it was stored. */
  discard(): Promise<void>
}

/** The files of the assets of a dataset, each stored once under the SHA-1 of its bytes. */
export interface AssetFiles {
  /** Begins to receive a file. */
  receive(): Promise<PendingFile>
  /** The file with this SHA-1, if it is there. */
  get(sha1: string): Promise<StoredFile | undefined>
  /** Removes all files. */
  removeAll(): void
}

const sha1Form = /^[0-9a-f]{40}$/

/** Throws unless this is a SHA-1: nothing else may become the name of a file. */
export function checkSha1(sha1: string): void {
  if (!sha1Form.test(sha1)) throw new TypeError(`${JSON.stringify(sha1)} is no SHA-1`)
}

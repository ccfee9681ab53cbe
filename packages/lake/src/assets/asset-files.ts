/** The content of a file: a path on disk, or the bytes. */
export type Content = string | Buffer

/** The first and the last byte of a part of a file, both included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/** A stored file of a dataset. */
export interface StoredFile {
  readonly content: Content
  /** In bytes. */
  readonly size: number
  /** Returns the bytes, or a part of them. The file stays open until they are read or the stream is cancelled. */
  stream(range?: ByteRange): ReadableStream<Uint8Array>
}

/** A file that is being received. It disappears when it is discarded, or when the process ends before it is stored. */
export interface PendingFile {
  /** Adds bytes. Throws `disk-full` and `storage-failed`. */
  write(bytes: Uint8Array): Promise<void>
  /** Ends writing and forces the bytes to the disk. Throws as `write` does. */
  finish(): Promise<Content>
  /** Stores the file under the SHA-1 of its bytes, atomically and durably. An existing file stays. */
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
  /** Adds all files of another dataset, which share their bytes where the file system can. */
  addAll(others: AssetFiles): void
  /** Removes all files. */
  removeAll(): void
}

const sha1Form = /^[0-9a-f]{40}$/

/** Throws unless this is a SHA-1, because nothing else may become the name of a file. */
export function checkSha1(sha1: string): void {
  if (!sha1Form.test(sha1)) throw new TypeError(`${JSON.stringify(sha1)} is no SHA-1`)
}

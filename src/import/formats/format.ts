import {reasonOf} from '../../content/reason-of.ts'
import type {ReportEntry} from '../report/report-entry.ts'
import {sentenceOf} from '../report/sentences.ts'
import type {ImportedText} from './imported-text.ts'

/** A file that may hold texts. */
export interface SourceFile {
  /** The path below the folder that is imported, with slashes. It names texts without an identifier of their own. */
  readonly path: string
  /** The first characters. */
  readonly head: string
  /** Reads all bytes. Throws {@link ImportError} when there are too many of them for one text. */
  readonly bytes: () => Promise<Uint8Array>
  /** Reads the bytes piece by piece, from the start. */
  readonly chunks: () => AsyncIterable<Uint8Array>
}

/** The facts about the newsroom that readers need. */
export interface ReadContext {
  /** The IANA time zone of times without one. */
  readonly timeZone: string
}

/** A format of texts. A new one is a file, and a line in `formats.ts`. */
export interface Format {
  /** The name in reports. */
  readonly name: string
  readonly accepts: (file: Pick<SourceFile, 'path' | 'head'>) => boolean
  /**
   * Reads the texts of a file one after the other. A text that cannot be read is an error among them. Throws for a file
   * that cannot be read on.
   */
  readonly read: (file: SourceFile, context: ReadContext) => AsyncIterable<ReadItem>
}

/** A text of a file, or why it cannot be read. */
export type ReadItem = ImportedText | ImportError

/** A file or text that cannot be imported, for a reason that its message tells people in English. */
export class ImportError extends Error {
  override name = 'ImportError'
  readonly code = 'unreadable-text'
  readonly entry: ReportEntry

  constructor(entry: ReportEntry) {
    super(sentenceOf(entry, 'en'))
    this.entry = entry
  }
}

/** Returns any error of a reader as one of the file: its bytes come from elsewhere. */
export function importError(error: unknown): ImportError {
  if (error instanceof ImportError) return error
  return new ImportError({code: 'damaged', reason: reasonOf(error)})
}

/** Returns the end of a file's name in lower case, without the dot. */
export function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

/** Returns what a reader makes of a text, or the error that it throws. */
export function attempt(read: () => ImportedText): ReadItem {
  try {
    return read()
  } catch (error) {
    return importError(error)
  }
}

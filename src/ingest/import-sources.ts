import type {ReportEntry} from '../import/report/report-entry.ts'
import type {SanityClient} from '@sanity/client'

import {
  formatOf,
  ImportError,
  importError,
  type ReadContext,
  type SourceFile,
} from '../import/formats/index.ts'
import {mediaIn, type Media} from '../import/index.ts'
import type {PictureSource} from './data-picture.ts'
import {
  mediaOf,
  writeTexts,
  type TextToWrite,
  type WriteOptions,
  type WrittenText,
} from './write-texts.ts'

/** A file with texts, on disk or in a browser. */
export interface TextSource {
  /** The name in reports. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  readonly open: () => Promise<SourceFile>
  /** Returns a picture or recording of a text of the file; undefined when it is not at hand. */
  readonly media: (media: Media) => Promise<PictureSource | undefined>
}

/** A file, or a text of it, that was not imported. */
export interface Failure {
  readonly file: string
  readonly reason: ReportEntry
}

/** How far an import is. */
export interface Progress {
  readonly bytes: number
  readonly texts: number
}

export interface SourceOptions extends WriteOptions, ReadContext {
  readonly onProgress?: (progress: Progress) => void
}

/** The most texts of which one query asks, and the most characters that they may have together. */
const BATCH = 24
const MOST_CHARACTERS = 16 * 1024 * 1024

/**
 * Imports the texts of files, and yields what became of each. A file that cannot be read does not keep others out. Runs in
 * Node and in browsers.
 */
export async function* importSources(
  client: SanityClient,
  sources: AsyncIterable<TextSource> | Iterable<TextSource>,
  options: SourceOptions,
): AsyncGenerator<WrittenText | Failure> {
  const raw = client.withConfig({perspective: 'raw', useCdn: false})
  const batch = new Batch()
  let bytes = 0
  let texts = 0
  for await (const source of sources) {
    for await (const read of readSource(source, options)) {
      if ('reason' in read) {
        yield read
        continue
      }
      if (batch.isFullFor(read)) yield* writeBatch(raw, batch.take(), options)
      batch.add(read)
      options.onProgress?.({bytes, texts: ++texts})
    }
    bytes += source.size
    options.onProgress?.({bytes, texts})
  }
  yield* writeBatch(raw, batch.take(), options)
}

class Batch {
  #texts: TextToWrite[] = []
  #ids = new Set<string>()
  #characters = 0

  /** A batch has one revision of a text, because the next one depends on it. */
  isFullFor({text}: TextToWrite): boolean {
    return (
      this.#texts.length >= BATCH || this.#characters > MOST_CHARACTERS || this.#ids.has(text.id)
    )
  }

  add(each: TextToWrite): void {
    this.#texts.push(each)
    this.#ids.add(each.text.id)
    this.#characters += charactersOf(each)
  }

  take(): TextToWrite[] {
    const texts = this.#texts
    this.#texts = []
    this.#ids.clear()
    this.#characters = 0
    return texts
  }
}

function charactersOf({text: {pieces}}: TextToWrite): number {
  let count = 0
  for (const {src} of mediaIn(pieces)) count += src.length
  for (const piece of pieces) {
    if (piece.kind === 'paragraph') for (const {text} of piece.runs) count += text.length
  }
  return count
}

async function* writeBatch(
  client: SanityClient,
  texts: readonly TextToWrite[],
  options: SourceOptions,
): AsyncGenerator<WrittenText | Failure> {
  if (texts.length === 0) return
  const written = await writeTexts(client, texts, options)
  for (const [index, outcome] of written.entries()) {
    const file = texts[index]?.file ?? ''
    yield outcome instanceof Error
      ? {file, reason: {code: 'refused', reason: outcome.message}}
      : outcome
  }
}

/** Yields the texts of a file. Any error of a reader is one of the file: its bytes come from elsewhere. */
async function* readSource(
  source: TextSource,
  options: SourceOptions,
): AsyncGenerator<TextToWrite | Failure> {
  let {path} = source
  try {
    const file = await source.open()
    path = file.path
    const format = formatOf(file)
    if (!format) throw new ImportError({code: 'unknown-format'})
    let isEmpty = true
    for await (const text of format.read(file, options)) {
      isEmpty = false
      if (text instanceof ImportError) {
        yield {file: path, reason: text.entry}
        continue
      }
      const pictures = new Map<string, PictureSource>()
      for (const media of mediaOf(text)) {
        const found = await source.media(media)
        if (found) pictures.set(media.src, found)
      }
      yield {file: path, text, pictures}
    }
    if (isEmpty) throw new ImportError({code: 'no-text'})
  } catch (error) {
    yield {file: path, reason: importError(error).entry}
  }
}

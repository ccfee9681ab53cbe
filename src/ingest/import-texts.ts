import type {SanityClient} from '@sanity/client'

import {formatOf, ImportError, type ReadContext} from '../import/formats/index.ts'
import type {FetchOptions} from './fetch-picture.ts'
import {picturesIn} from '../import/index.ts'
import {PictureFinder, type PictureSource} from './picture-source.ts'
import {openFile, type FoundFile} from './source-files.ts'
import {
  picturesOf,
  writeTexts,
  type TextToWrite,
  type WriteOptions,
  type WrittenText,
} from './write-texts.ts'

/** A file, or a text of it, that was not imported. */
export interface Failure {
  readonly file: string
  readonly reason: string
  /** Whether the lake refused it, and a later attempt may succeed. */
  readonly isOfLake: boolean
}

/** How far an import is. */
export interface Progress {
  readonly bytes: number
  readonly texts: number
}

export interface ImportOptions extends WriteOptions, ReadContext {
  /** How pictures on the web are fetched; they are left out without it. */
  readonly fetchPictures?: FetchOptions
  readonly onProgress?: (progress: Progress) => void
}

/** The most texts of which one query asks, and the most characters that they may have together. */
const BATCH = 24
const MOST_CHARACTERS = 16 * 1024 * 1024

/** Imports the texts of files, and yields what became of each. A file that cannot be read does not keep others out. */
export async function* importTexts(
  client: SanityClient,
  files: AsyncIterable<FoundFile> | readonly FoundFile[],
  options: ImportOptions,
): AsyncGenerator<WrittenText | Failure> {
  const raw = client.withConfig({perspective: 'raw', useCdn: false})
  const pictures = new PictureFinder(options.fetchPictures)
  const batch = new Batch()
  let bytes = 0
  let texts = 0
  for await (const file of files) {
    for await (const read of readFile(file, pictures, options)) {
      if ('reason' in read) {
        yield read
        continue
      }
      if (batch.isFullFor(read)) yield* writeBatch(raw, batch.take(), options)
      batch.add(read)
      options.onProgress?.({bytes, texts: ++texts})
    }
    bytes += file.size
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
  for (const {src} of picturesIn(pieces)) count += src.length
  for (const piece of pieces) {
    if (piece.kind === 'paragraph') for (const {text} of piece.runs) count += text.length
  }
  return count
}

async function* writeBatch(
  client: SanityClient,
  texts: readonly TextToWrite[],
  options: ImportOptions,
) {
  if (texts.length === 0) return
  const written = await writeTexts(client, texts, options)
  for (const [index, outcome] of written.entries()) {
    const file = texts[index]?.file ?? ''
    yield outcome instanceof Error ? {file, reason: outcome.message, isOfLake: true} : outcome
  }
}

/** Yields the texts of a file. Any error of a reader is one of the file: its bytes come from elsewhere. */
async function* readFile(
  found: FoundFile,
  finder: PictureFinder,
  options: ImportOptions,
): AsyncGenerator<TextToWrite | Failure> {
  let path = found.path
  try {
    const file = await openFile(found)
    path = file.path
    const format = formatOf(file)
    if (!format) throw new ImportError('No format is known for this file')
    for await (const text of format.read(file, options)) {
      if (text instanceof ImportError) {
        yield {file: path, reason: text.message, isOfLake: false}
        continue
      }
      const pictures = new Map<string, PictureSource>()
      for (const {src} of picturesOf(text)) {
        const source = await finder.find(src, found.path, found.root)
        if (source) pictures.set(src, source)
      }
      yield {file: path, text, pictures}
    }
  } catch (error) {
    yield {
      file: path,
      reason: error instanceof Error ? error.message : String(error),
      isOfLake: false,
    }
  }
}

import type {SanityClient} from '@sanity/client'

import type {FetchOptions} from './fetch-picture.ts'
import {importSources, type Failure, type SourceOptions, type TextSource} from './import-sources.ts'
import {PictureFinder} from './picture-source.ts'
import {openFile, type FoundFile} from './source-files.ts'
import type {WrittenText} from './write-texts.ts'

export interface ImportOptions extends SourceOptions {
  /** How pictures on the web are fetched; they are left out without it. */
  readonly fetchPictures?: FetchOptions
}

/** Imports the texts of files on disk, and yields what became of each. */
export async function* importTexts(
  client: SanityClient,
  files: AsyncIterable<FoundFile> | readonly FoundFile[],
  options: ImportOptions,
): AsyncGenerator<WrittenText | Failure> {
  yield* importSources(client, sourcesOf(files, options), options)
}

async function* sourcesOf(
  files: AsyncIterable<FoundFile> | readonly FoundFile[],
  {fetchPictures}: ImportOptions,
): AsyncGenerator<TextSource> {
  const finder = new PictureFinder(fetchPictures)
  for await (const found of files) {
    const {path, root, size} = found
    yield {
      path,
      size,
      open: () => openFile(found),
      media: (media) => finder.find(media, path, root),
    }
  }
}

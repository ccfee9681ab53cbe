import {createReadStream} from 'node:fs'
import {lstat, open, readdir, readFile} from 'node:fs/promises'
import {basename, dirname, join, relative, sep} from 'node:path'

import {HEAD_BYTES, headText} from './head-text.ts'
import {ImportError, type SourceFile} from '../import/formats/index.ts'

/** A file on disk that may hold texts. */
export interface FoundFile {
  readonly path: string
  /** The folder that pictures may come from, and that {@link SourceFile.path} starts at. */
  readonly root: string
  readonly size: number
  /** When it was changed, in milliseconds since 1970. */
  readonly changedAt: number
}

/** The most bytes that are read at once. */
const MOST_BYTES = 128 * 1024 * 1024

/** Endings of files that formats read. Other files in a folder are passed over, such as pictures. */
const ENDINGS =
  /\.(?:json|ninjs|xml|newsml|nitf|html?|xhtml|md|markdown|mdown|txt|text|docx|rss|atom|7901|iptc)$/i

/** Files that texts bring along, and that no report needs to name. */
const COMPANIONS = /\.(?:png|jpe?g|gif|webp|avif|tiff?|svg|css|js|ico|woff2?)$/i

/**
 * Yields the files of paths, those of folders in the order of their names. Hidden files are passed over. Files of other
 * formats and symbolic links in folders are told to `onPassedOver`. Throws an error with a `code` for a path that does not
 * exist.
 */
export async function* findFiles(
  paths: readonly string[],
  onPassedOver: (path: string) => void = () => {},
): AsyncGenerator<FoundFile> {
  for (const path of paths) {
    const stats = await lstat(path)
    if (stats.isDirectory()) yield* filesIn(path, path, onPassedOver)
    else yield {path, root: dirname(path), size: stats.size, changedAt: stats.mtimeMs}
  }
}

async function* filesIn(
  folder: string,
  root: string,
  onPassedOver: (path: string) => void,
): AsyncGenerator<FoundFile> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).toSorted()
  for (const name of names) {
    const path = join(folder, name)
    const stats = await lstat(path).catch(() => undefined)
    if (stats?.isDirectory()) yield* filesIn(path, root, onPassedOver)
    else if (stats?.isFile() && ENDINGS.test(name)) {
      yield {path, root, size: stats.size, changedAt: stats.mtimeMs}
    } else if (!COMPANIONS.test(name)) onPassedOver(path)
  }
}

/** Opens a file for the formats. Throws {@link ImportError} when it cannot be read. */
export async function openFile({path, root, size}: FoundFile): Promise<SourceFile> {
  return {
    path: (relative(root, path) || basename(path)).replaceAll(sep, '/'),
    head: await headOf(path),
    bytes: async () => {
      if (size > MOST_BYTES) throw new ImportError({code: 'large-file', megabytes: 128})
      return readFile(path)
    },
    chunks: () => createReadStream(path, {highWaterMark: 256 * 1024}),
  }
}

async function headOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return headText(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

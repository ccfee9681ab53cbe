import type {SourceFile} from '../../import/formats/index.ts'
import type {Media} from '../../import/index.ts'
import {ImportError} from '../../import/formats/index.ts'
import {
  dataPicture,
  isOfKind,
  pictureDigest,
  type PictureSource,
} from '../../ingest/data-picture.ts'
import {HEAD_BYTES, headText} from '../../ingest/head-text.ts'
import type {TextSource} from '../../ingest/import-sources.ts'

/** A file that an editor has dropped or chosen, with its path below the dropped folder. */
export interface DroppedFile {
  readonly path: string
  readonly file: File
}

/** The largest file that a browser reads at once, in bytes. */
const LARGEST = 128 * 1024 * 1024

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|tiff?|svg)$/i

const isMedia = (path: string) =>
  PICTURE.test(path) || isOfKind(path, 'audio') || isOfKind(path, 'video')

/** Returns the dropped files and those in dropped folders, by their paths. Hidden ones are passed over. */
export async function filesOfDrop({items, files}: DataTransfer): Promise<DroppedFile[]> {
  // Browsers forget the items as soon as the first wait begins.
  const entries = [...items].map((item) => item.webkitGetAsEntry?.() ?? null)
  if (entries.every((entry) => entry === null)) return [...files].map(ofFile)
  const found = await Promise.all(entries.flatMap((entry) => (entry ? [filesIn(entry)] : [])))
  return found.flat().toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** Returns a file that was chosen in a dialog. */
export function ofFile(file: File): DroppedFile {
  return {path: file.webkitRelativePath || file.name, file}
}

async function filesIn(entry: FileSystemEntry): Promise<DroppedFile[]> {
  if (entry.name.startsWith('.')) return []
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    return [{path: entry.fullPath.replace(/^\//, ''), file}]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: DroppedFile[] = []
  // A reader gives the entries of a folder in parts, and an empty part at the end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return found
    for (const each of part) found.push(...(await filesIn(each)))
  }
}

/** Returns the texts among dropped files. Pictures and recordings among them are those of the texts, and no texts. */
export function textSources(dropped: readonly DroppedFile[]): TextSource[] {
  const files = dropped.filter(({path}) => isMedia(path))
  return dropped
    .filter(({path}) => !isMedia(path))
    .map(({path, file}) => ({
      path,
      size: file.size,
      open: () => openFile(path, file),
      media: (media) => findMedia(media, files),
    }))
}

async function openFile(path: string, file: File): Promise<SourceFile> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
  return {
    path,
    head: headText(head),
    bytes: async () => {
      if (file.size > LARGEST) throw new ImportError({code: 'large-file', megabytes: 128})
      return new Uint8Array(await file.arrayBuffer())
    },
    chunks: () => chunksOf(file),
  }
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  for (;;) {
    const {done, value} = await reader.read()
    if (done) return
    yield value
  }
}

/** A file on the web is one of the dropped files with the end of its path, or left out. */
async function findMedia(
  {src, kind}: Media,
  files: readonly DroppedFile[],
): Promise<PictureSource | undefined> {
  if (/^data:/i.test(src)) return dataPicture(src, kind)
  const wanted = pathOf(src)
  const found =
    files.find(({path}) => wanted.endsWith(`/${path}`)) ??
    files.find(({path}) => nameOf(path) === nameOf(wanted))
  if (!found || !isOfKind(found.path, kind)) return undefined
  const bytes = new Uint8Array(await found.file.arrayBuffer())
  return {digest: pictureDigest(bytes), name: nameOf(found.path), read: async () => bytes}
}

function pathOf(src: string): string {
  const path = URL.parse(src)?.pathname ?? src.replace(/[?#].*$/s, '')
  try {
    return `/${decodeURIComponent(path)}`
  } catch {
    return `/${path}`
  }
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

import {fileTypeFromBuffer, fileTypeFromFile} from 'file-type'
import {getMimeType} from 'hono/utils/mime'

import type {Content} from './asset-files.ts'

/** The format of a file. */
export interface FileKind {
  /** Lower-case letters and digits, without a dot. */
  readonly extension: string
  readonly mimeType: string
}

/** The details that an upload sends beside the bytes of its file. */
export interface Claims {
  readonly fileName?: string
  readonly contentType?: string
}

/** The format that the first bytes of a file show, if they show one. */
export async function sniff(content: Content): Promise<FileKind | undefined> {
  const found = await (typeof content === 'string'
    ? fileTypeFromFile(content)
    : fileTypeFromBuffer(content))
  return found && {extension: found.ext.replace(/[^a-z0-9]/g, ''), mimeType: found.mime}
}

/** Container formats of other formats; the name of the file tells more. */
const wrappings = new Set(['application/zip', 'application/xml', 'application/gzip'])

/** The media types of recordings and their subtitles that Hono does not know by name. */
const recordings: Readonly<Record<string, string>> = {
  flac: 'audio/flac',
  m4a: 'audio/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  ogg: 'audio/ogg',
  vtt: 'text/vtt',
  wav: 'audio/wav',
}

const unknown: FileKind = {extension: 'bin', mimeType: 'application/octet-stream'}

/**
 * Returns the format of a file that is stored unchanged: by its bytes, else its name, else its media type. The
 * extension is that of its name, if it has one.
 */
export async function fileKind(
  content: Content,
  {fileName = '', contentType = ''}: Claims,
): Promise<FileKind> {
  const sniffed = await sniff(content)
  const named = extensionOf(fileName)
  const ofName =
    named === undefined ? undefined : mediaType(getMimeType(`.${named}`) ?? recordings[named] ?? '')
  const shown = sniffed && !(ofName && wrappings.has(sniffed.mimeType)) ? sniffed : undefined
  return {
    extension: named ?? shown?.extension ?? unknown.extension,
    mimeType: shown?.mimeType ?? ofName ?? mediaType(contentType) ?? unknown.mimeType,
  }
}

/** Returns the extension of a file name, if it has one, in lower-case letters and digits. */
export function extensionOf(fileName: string): string | undefined {
  return /[^/\\]\.([a-z0-9]{1,16})$/i.exec(fileName)?.[1]?.toLowerCase()
}

/** The media type in a Content-Type header, without its parameters, if it has the form of one. */
function mediaType(header: string): string | undefined {
  return /^[\w.+-]+\/[\w.+-]+/.exec(header.trim())?.[0].toLowerCase()
}

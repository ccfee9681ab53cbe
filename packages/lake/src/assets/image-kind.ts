import {open, readFile, stat} from 'node:fs/promises'

import {badRequest} from '../errors.ts'
import {limits} from '../limits.ts'
import type {Content} from './asset-files.ts'
import {sniff, type FileKind} from './file-kind.ts'
import {tooLarge} from './receive.ts'

/** The readable picture formats, by their media types. */
const readable: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/tiff': 'tif',
  'image/avif': 'avif',
}

const svgType = 'image/svg+xml'

/** The bytes of a file that are searched for the root of an SVG document. */
const headBytes = 4_096

/** An XML declaration, comments, a document type and white space may precede the root element. */
const svgRoot =
  /^\uFEFF?(?:\s|<\?[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>)*<(?:\w+:)?svg[\s>/]/i

/**
 * Returns the format of a picture, by its bytes only. Throws `bad-request` for any other file, and for a format that
 * the lake cannot read.
 */
async function imageKind(content: Content): Promise<FileKind> {
  const sniffed = await sniff(content)
  const extension = sniffed && readable[sniffed.mimeType]
  if (sniffed && extension) return {extension, mimeType: sniffed.mimeType}
  if (svgRoot.test(await headOf(content))) return {extension: 'svg', mimeType: svgType}
  const what = sniffed ? `is ${sniffed.mimeType}` : 'shows the format of no picture'
  const formats = [...Object.values(readable), 'svg'].join(', ')
  throw badRequest(
    `The file ${what}. Images may be ${formats}; anything else can be uploaded as a file.`,
  )
}

/**
 * Returns a picture as input for `sharp`, and its format. An SVG document is never passed as a path, because it could
 * then include the files beside it. Throws as {@link imageKind} does.
 */
export async function readablePicture(
  content: Content,
): Promise<{format: FileKind; picture: Content}> {
  const format = await imageKind(content)
  if (format.mimeType !== svgType || typeof content !== 'string') return {format, picture: content}
  const {size} = await stat(content)
  if (size > limits.svgBytes) throw tooLarge(limits.svgBytes)
  return {format, picture: await readFile(content)}
}

async function headOf(content: Content): Promise<string> {
  if (typeof content !== 'string') return content.toString('utf8', 0, headBytes)
  const file = await open(content)
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}

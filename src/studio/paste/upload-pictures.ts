import type {SanityClient} from 'sanity'

import {extensionOfType} from '../../content/media-types.ts'
import type {Media, Picture} from '../../import/index.ts'

/** Returns the bytes of a picture or a recording: those of its address, else those of the file that came with it. */
export function bytesOf(media: Media, files: ReadonlyMap<string, File>): Blob | undefined {
  const file = files.get(media.src)
  if (file) return file
  const [, type, base64, data] = /^data:([^;,]+)[^,]*?(;base64)?,([^]*)$/i.exec(media.src) ?? []
  if (data === undefined) return undefined
  const {kind} = media
  if (kind !== 'picture' && !extensionOfType(type ?? '', kind)) return undefined
  try {
    const text = base64 === undefined ? decodeURIComponent(data) : atob(data.trim())
    return new Blob([Uint8Array.from(text, (unit) => unit.charCodeAt(0))], {type: type ?? ''})
  } catch {
    return undefined
  }
}

/**
 * Returns the files that belong to the pictures of a clipboard, by address. A program that puts a picture of the whole text
 * beside its HTML, as Excel does, has another number of files than pictures.
 */
export function filesOfPictures(
  pictures: readonly Picture[],
  files: readonly File[],
): ReadonlyMap<string, File> {
  const without = pictures.filter(({src}) => !src.startsWith('data:'))
  const images = files.filter(({type}) => type.startsWith('image/'))
  if (without.length !== images.length) return new Map()
  return new Map(without.flatMap(({src}, index) => (images[index] ? [[src, images[index]]] : [])))
}

/** Uploads a picture or a recording and returns a reference to its asset. */
export async function uploadMedia(
  client: SanityClient,
  {kind}: Media,
  bytes: Blob,
): Promise<{readonly _type: 'reference'; readonly _ref: string}> {
  const extension = kind === 'picture' ? undefined : extensionOfType(bytes.type, kind)
  const name = bytes instanceof File ? bytes.name : extension && `${kind}.${extension}`
  const options = name === undefined ? {} : {filename: name}
  const {_id} = await client.assets.upload(kind === 'picture' ? 'image' : 'file', bytes, options)
  return {_type: 'reference', _ref: _id}
}

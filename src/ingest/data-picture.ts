import {sha1} from '@noble/hashes/legacy.js'
import {bytesToHex} from '@noble/hashes/utils.js'

import {extensionOfType, playableExtension} from '../content/media-types.ts'
import type {Media} from '../import/index.ts'

/** A picture or a recording whose bytes are at hand, or can be fetched. */
export interface PictureSource {
  /** The hash of the bytes, or the address of a picture on the web. */
  readonly digest: string
  readonly name: string
  readonly read: () => Promise<Uint8Array>
}

/** Returns the hash by which a picture is known again. */
export const pictureDigest = (bytes: Uint8Array): string => bytesToHex(sha1(bytes))

/** Returns whether a file may be of a kind, by its name. The lake refuses a picture that is none. */
export function isOfKind(name: string, kind: Media['kind']): boolean {
  return kind === 'picture' || playableExtension(name, kind) !== undefined
}

/** Returns the picture or recording that a `data:` address holds; undefined for any other address. */
export function dataPicture(
  src: string,
  kind: Media['kind'] = 'picture',
): PictureSource | undefined {
  const comma = src.indexOf(',')
  const head = src.slice(0, Math.max(comma, 0)).replaceAll(/\s/g, '')
  const [, type = ''] = /^data:((?:image|audio|video)\/[\w+.-]+);base64$/i.exec(head) ?? []
  const extension = kind === 'picture' ? '' : extensionOfType(type, kind)
  if (type === '' || extension === undefined || type.startsWith('image/') !== (kind === 'picture'))
    return undefined
  const name = kind === 'picture' ? kind : `${kind}.${extension}`
  const packed = src.slice(comma + 1)
  const read = async () => Uint8Array.from(atob(packed), (each) => each.charCodeAt(0))
  return {digest: pictureDigest(new TextEncoder().encode(packed)), name, read}
}

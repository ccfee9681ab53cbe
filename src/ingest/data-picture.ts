import {sha1} from '@noble/hashes/legacy.js'
import {bytesToHex} from '@noble/hashes/utils.js'

/** A picture whose bytes are at hand, or can be fetched. */
export interface PictureSource {
  /** The hash of the bytes, or the address of a picture on the web. */
  readonly digest: string
  readonly name: string
  readonly read: () => Promise<Uint8Array>
}

/** Returns the hash by which a picture is known again. */
export const pictureDigest = (bytes: Uint8Array): string => bytesToHex(sha1(bytes))

/** Returns the picture that a `data:` address holds; undefined for any other address. */
export function dataPicture(src: string): PictureSource | undefined {
  const comma = src.indexOf(',')
  if (
    comma === -1 ||
    !/^data:image\/[\w+.-]+;base64$/i.test(src.slice(0, comma).replaceAll(/\s/g, ''))
  )
    return undefined
  const packed = src.slice(comma + 1)
  const read = async () => Uint8Array.from(atob(packed), (each) => each.charCodeAt(0))
  return {digest: pictureDigest(new TextEncoder().encode(packed)), name: 'picture', read}
}

import {ImportError} from './format.ts'

/** The most bytes that the files of an archive may have together. */
const MOST_BYTES = 256 * 1024 * 1024

const END = 0x06054b50
const ENTRY = 0x02014b50

/** The end of an archive stands within its last bytes, before a comment of at most 64 KB. */
const LONGEST_END = 22 + 65_535

/**
 * Throws {@link ImportError} for an archive that is none, or that unpacks to more than 256 MB. Each file is unpacked,
 * because the sizes that an archive names may be wrong.
 */
export async function requireSmallZip(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === -1) throw new ImportError({code: 'damaged', reason: 'it is no archive'})
  let at = view.getUint32(end + 16, true)
  let left = MOST_BYTES
  while (at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const packed = view.getUint32(at + 20, true)
    const start = view.getUint32(at + 42, true)
    if (start + 30 > bytes.length)
      throw new ImportError({code: 'damaged', reason: 'the archive is cut off'})
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
    const isStored = view.getUint16(at + 10, true) === 0
    left -= isStored ? packed : await unpackedSize(bytes.subarray(data, data + packed), left)
    if (left < 0) throw new ImportError({code: 'large-archive', megabytes: 256})
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true)
  }
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - LONGEST_END)
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === END) return at
  return -1
}

async function unpackedSize(packed: Uint8Array<ArrayBuffer>, most: number): Promise<number> {
  let size = 0
  try {
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    for await (const part of unpacked) {
      size += part.length
      if (size > most) return size
    }
  } catch {
    throw new ImportError({code: 'damaged', reason: 'the archive is broken'})
  }
  return size
}

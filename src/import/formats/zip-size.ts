import {inflateRawSync} from 'node:zlib'

import {ImportError} from './format.ts'

/** The most bytes that the files of an archive may have together. */
const MOST_BYTES = 256 * 1024 * 1024

const END = 0x06054b50
const ENTRY = 0x02014b50

/**
 * Throws {@link ImportError} for an archive that is none, or that unpacks to more than 256 MB. Each file is unpacked,
 * because the sizes that an archive names may be wrong.
 */
export function requireSmallZip(bytes: Buffer): void {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) {
    throw new ImportError('The file is no archive')
  }
  let at = bytes.readUInt32LE(end + 16)
  let left = MOST_BYTES
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === ENTRY) {
    const packed = bytes.readUInt32LE(at + 20)
    const start = bytes.readUInt32LE(at + 42)
    left -= unpackedSize(bytes, start, packed, bytes.readUInt16LE(at + 10), left)
    at +=
      46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
}

function unpackedSize(
  bytes: Buffer,
  start: number,
  packed: number,
  method: number,
  most: number,
): number {
  if (start + 30 > bytes.length) throw new ImportError('The archive is cut off')
  const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
  if (method === 0) return packed
  try {
    return inflateRawSync(bytes.subarray(data, data + packed), {maxOutputLength: Math.max(1, most)})
      .length
  } catch (error) {
    const isLarge = error instanceof RangeError
    throw new ImportError(
      isLarge ? 'The archive unpacks to more than 256 MB' : 'The archive is broken',
    )
  }
}

/** The number of bytes by which formats know a file. */
export const HEAD_BYTES = 4096

/** Returns the first bytes of a file as text. A mark at the start tells UTF-16. */
export function headText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isLittle = first === 0xff && second === 0xfe
  const isWide = isLittle || (first === 0xfe && second === 0xff)
  return new TextDecoder(isWide ? (isLittle ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}

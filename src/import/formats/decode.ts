import {ImportError} from './format.ts'

/**
 * Returns the characters of a file: by its byte order mark, else as UTF-8, else in the encoding given. Agencies and old
 * systems write windows-1252, which also reads Latin 1.
 */
export function decodeText(bytes: Uint8Array, otherwise = 'windows-1252'): string {
  const marked = markedEncoding(bytes)
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes)
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return decoderFor(otherwise).decode(bytes)
  }
}

/** Returns the encoding that a byte order mark names. */
export function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/** Returns a decoder of an encoding that a document names. Throws {@link ImportError} for an unknown one. */
export function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    throw new ImportError({code: 'unknown-encoding', name: encoding})
  }
}

/** The combining marks of ISO 6937, by the byte that stands before their letter. */
const MARKS: Readonly<Record<number, string>> = {
  0xc1: '\u0300', 0xc2: '\u0301', 0xc3: '\u0302', 0xc4: '\u0303', 0xc5: '\u0304', 0xc6: '\u0306', 0xc7: '\u0307',
  0xc8: '\u0308', 0xca: '\u030A', 0xcb: '\u0327', 0xcd: '\u030B', 0xce: '\u0328', 0xcf: '\u030C',
} // prettier-ignore

/** The characters of the upper half that are no marks. */
const CHARACTERS: Readonly<Record<number, string>> = {
  0xa0: '\u00A0', 0xa1: '¡', 0xa2: '¢', 0xa3: '£', 0xa4: '$', 0xa5: '¥', 0xa7: '§', 0xa8: '¤', 0xa9: '‘', 0xaa: '“',
  0xab: '«', 0xac: '←', 0xad: '↑', 0xae: '→', 0xaf: '↓', 0xb0: '°', 0xb1: '±', 0xb2: '²', 0xb3: '³', 0xb4: '×',
  0xb5: 'µ', 0xb6: '¶', 0xb7: '·', 0xb8: '÷', 0xb9: '’', 0xba: '”', 0xbb: '»', 0xbc: '¼', 0xbd: '½', 0xbe: '¾',
  0xbf: '¿', 0xd0: '―', 0xd1: '¹', 0xd2: '®', 0xd3: '©', 0xd4: '™', 0xd5: '♪', 0xd6: '¬', 0xd7: '¦', 0xdc: '⅛',
  0xdd: '⅜', 0xde: '⅝', 0xdf: '⅞', 0xe0: 'Ω', 0xe1: 'Æ', 0xe2: 'Đ', 0xe3: 'ª', 0xe4: 'Ħ', 0xe6: 'Ĳ', 0xe7: 'Ŀ',
  0xe8: 'Ł', 0xe9: 'Ø', 0xea: 'Œ', 0xeb: 'º', 0xec: 'Þ', 0xed: 'Ŧ', 0xee: 'Ŋ', 0xef: 'ŉ', 0xf0: 'ĸ', 0xf1: 'æ',
  0xf2: 'đ', 0xf3: 'ð', 0xf4: 'ħ', 0xf5: 'ı', 0xf6: 'ĳ', 0xf7: 'ŀ', 0xf8: 'ł', 0xf9: 'ø', 0xfa: 'œ', 0xfb: 'ß',
  0xfc: 'þ', 0xfd: 'ŧ', 0xfe: 'ŋ', 0xff: '\u00AD',
} // prettier-ignore

const isLetter = (byte: number | undefined) =>
  byte !== undefined && /[A-Za-z]/.test(String.fromCharCode(byte))

const isSmall = (byte: number | undefined) => byte !== undefined && byte >= 0x61 && byte <= 0x7a
const isVowel = (byte: number | undefined) => /[aeiouy]/i.test(String.fromCharCode(byte ?? 0))

/** In Latin 1 the bytes of the marks are capitals with accents: they begin words, or stand among capitals. */
function isMark(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1]
  if (bytes[at] === 0xc8) return isVowel(next)
  return isSmall(bytes[at - 1]) && isSmall(next)
}

/**
 * Returns whether bytes look like ISO 6937, the code of wires: marks stand before their letters. Latin 1 has the umlauts of
 * German and the accents of French from 0xE0 on, where ISO 6937 has letters that news hardly use.
 */
export function looksLikeIso6937(bytes: Uint8Array): boolean {
  let marks = 0
  let others = 0
  for (const [at, byte] of bytes.entries()) {
    if (byte in MARKS && isMark(bytes, at)) marks += 1
    else if (byte >= 0xe0 && byte !== 0xfb) others += 1
  }
  return marks > 0 && marks >= others * 4
}

/** Returns the characters of bytes in ISO 6937. Unknown bytes are replacement characters. */
export function decodeIso6937(bytes: Uint8Array): string {
  const characters: string[] = []
  let mark = ''
  for (const [at, byte] of bytes.entries()) {
    const own = MARKS[byte]
    if (own !== undefined && isLetter(bytes[at + 1])) {
      mark = own
      continue
    }
    characters.push(byte < 0x80 ? String.fromCharCode(byte) : (CHARACTERS[byte] ?? '\uFFFD'), mark)
    mark = ''
  }
  return characters.join('').normalize('NFC')
}

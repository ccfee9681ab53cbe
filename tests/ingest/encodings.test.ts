// Characters survive every encoding and every cut of the stream.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {decodeXml} from '../../src/import/formats/decode-xml.ts'
import {decodeIso6937, looksLikeIso6937} from '../../src/import/formats/iso6937.ts'

/** Decodes bytes that arrive in pieces of some sizes. */
async function decoded(bytes: Uint8Array, sizes: readonly number[]): Promise<string> {
  async function* chunks() {
    let at = 0
    for (const size of sizes) {
      yield bytes.subarray(at, at + size)
      at += size
    }
    yield bytes.subarray(at)
  }
  let text = ''
  for await (const part of decodeXml(chunks())) text += part
  return text
}

const sizes = fc.array(fc.integer({min: 1, max: 9}), {maxLength: 40})
const declarations = fc.constantFrom('utf-8', 'iso-8859-1', 'windows-1252')
const head = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`
const words = fc
  .string({unit: fc.constantFrom(...Array.from('aä ßéœ„“€🚲中x')), minLength: 1, maxLength: 60})
  .map((text) => text.replaceAll('\0', ''))

test('a document in UTF-8 is read as it is, whatever it declares and however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(words, declarations, sizes, async (text, encoding, cut) => {
      const source = head(encoding) + text
      expect(await decoded(new TextEncoder().encode(source), [60, ...cut])).toBe(source)
    }),
  )
})

test('a document in Latin 1 that declares UTF-8 is read as Latin 1', async () => {
  const latin = fc.string({
    unit: fc.constantFrom(...Array.from('abc äöüßé')),
    minLength: 1,
    maxLength: 60,
  })
  await fc.assert(
    fc.asyncProperty(latin, declarations, sizes, async (text, encoding, cut) => {
      // A character of Latin 1 behind an ASCII one is never UTF-8.
      const source = `${head(encoding)}xäx${text} `
      expect(await decoded(Buffer.from(source, 'latin1'), [60, ...cut])).toBe(source)
    }),
  )
})

test('the accents of ISO 6937 are those of its letters', () => {
  const marks: Readonly<Record<string, number>> = {'\u0300': 0xc1, '\u0301': 0xc2, '\u0302': 0xc3, '\u0308': 0xc8} // prettier-ignore
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('abc äöüÄéèê.')),
    minLength: 1,
    maxLength: 60,
  })
  fc.assert(
    fc.property(letters, (text) => {
      const bytes = Array.from(text).flatMap((character) => {
        const [letter = '', mark] = character.normalize('NFD')
        const code = letter.charCodeAt(0)
        return mark === undefined ? [code] : [marks[mark] ?? 0, code]
      })
      expect(decodeIso6937(Uint8Array.from(bytes))).toBe(text)
      expect(looksLikeIso6937(Uint8Array.from([...bytes, 0xc8, 0x75]))).toBe(true)
    }),
  )
})

test('words in Latin 1 are not taken for ISO 6937', () => {
  const word = fc.constantFrom(
    ...'Änderung Öl Über BÄNKE ÄRGER Größe père PÈRE École Áron ÎLE Tür'.split(' '),
  )
  fc.assert(
    fc.property(fc.array(word), (list) => {
      expect(looksLikeIso6937(Buffer.from(list.join(' '), 'latin1'))).toBe(false)
    }),
  )
})

/**
 * Keys of values in an index: their bytes sort as GROQ orders values, a number before a string before a boolean before
 * everything else, and strings by UTF-16 code unit. Values of different types never have the same key.
 */

const tags = {number: 0x10, string: 0x20, boolean: 0x30, other: 0x40} as const

/** The longest key of a string. A key of this length stands for all strings with this beginning. */
const longest = 129

/** A value that GROQ compares: a string, a number or a boolean. */
export type Scalar = string | number | boolean

/** Returns whether GROQ compares a value. */
export function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** The key of objects and arrays, which are all equal to GROQ. */
export const otherKey = Buffer.of(tags.other)

/** The key of a value. */
export function keyOf(value: Scalar): Buffer {
  if (typeof value === 'number') return numberKey(value)
  if (typeof value === 'boolean') return Buffer.of(tags.boolean, Number(value))
  return stringKey(value)
}

/** The keys of the type of a value, from the first to before the last. */
export function rangeOfType(value: Scalar): readonly [from: Buffer, before: Buffer] {
  const tag = tags[typeof value as 'string' | 'number' | 'boolean']
  return [Buffer.of(tag), Buffer.of(tag + 1)]
}

/** Returns a superset of the keys of all strings with a beginning; `before` is their exclusive end. */
export function rangeOfPrefix(text: string): readonly [from: Buffer, before: Buffer] {
  const from = stringKey(text)
  const before = Buffer.concat([from, Buffer.of(0xff)])
  return [from, before]
}

/** Returns whether a key stands for one value alone. */
export function isExactKey(key: Buffer): boolean {
  return key.length < longest
}

function numberKey(value: number): Buffer {
  const key = Buffer.alloc(9)
  key[0] = tags.number
  // 0 and -0 are equal.
  key.writeDoubleBE(value === 0 ? 0 : value, 1)
  // Positive numbers sort by their bits once the sign is set; of negative ones all bits are turned.
  if (value < 0) for (let index = 1; index < 9; index++) key[index] = ~(key[index] ?? 0)
  else key[1] = (key[1] ?? 0) | 0x80
  return key
}

const surrogate = /[\ud800-\udfff]/

function stringKey(text: string): Buffer {
  const start = text.slice(0, longest)
  const bytes = surrogate.test(start) ? codeUnitBytes(start) : Buffer.from(start, 'utf8')
  return Buffer.concat([Buffer.of(tags.string), bytes], Math.min(bytes.length + 1, longest))
}

/** UTF-8 sorts by code point; with each half of a surrogate pair encoded alone, bytes sort by code unit. */
function codeUnitBytes(text: string): Buffer {
  const parts = Array.from({length: text.length}, (_, index) => {
    const unit = text.charCodeAt(index)
    const isHalf = unit >= 0xd800 && unit <= 0xdfff
    return isHalf
      ? Buffer.of(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f))
      : Buffer.from(text.charAt(index), 'utf8')
  })
  return Buffer.concat(parts)
}

import {isExactKey, keyOf, rangeOfType, type Scalar} from '../../storage/index-key.ts'
import type {KeyRange} from '../../storage/index-reader.ts'

/**
 * Returns the keys on one side of a value, inclusive, of the same type. Other types are not
 * comparable.
 */
export function rangeOf(side: 'above' | 'below', value: Scalar): {from: Buffer; to: Buffer} {
  const [from, before] = rangeOfType(value)
  const key = keyOf(value)
  return side === 'above' ? {from: key, to: before} : {from, to: keyUpTo(key)}
}

/** Keys that stand for several values end where the last of them does. */
export function keyUpTo(key: Buffer): Buffer {
  return isExactKey(key) ? key : Buffer.concat([key, Buffer.of(0xff)])
}

/** Returns the intersection of two ranges. */
export function overlap(a: KeyRange, b: KeyRange): KeyRange {
  return {
    from: a.from && b.from ? greatest(a.from, b.from) : (a.from ?? b.from),
    to: a.to && b.to ? least(a.to, b.to) : (a.to ?? b.to),
  }
}

/** The lower one of two keys. */
export function least(a: Buffer, b: Buffer): Buffer {
  return Buffer.compare(a, b) <= 0 ? a : b
}

/** The higher one of two keys. */
export function greatest(a: Buffer, b: Buffer): Buffer {
  return Buffer.compare(a, b) >= 0 ? a : b
}

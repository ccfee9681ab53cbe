import {isDeepStrictEqual} from 'node:util'

import {isObject, type Document} from '../document.ts'

/**
 * The change of a transaction to a document, as patches in the mendoza format (https://github.com/sanity-io/mendoza).
 */
export interface Effects {
  /** Turns the document before into the one after. */
  readonly apply: readonly unknown[]
  /** Turns the document after into the one before. */
  readonly revert: readonly unknown[]
}

/** Opcodes of the mendoza format that this encoder uses. */
const op = {
  value: 0,
  pushFieldCopy: 10,
  pushFieldBlank: 11,
  pushElementCopy: 12,
  returnIntoObjectSameKeyPop: 15,
  returnIntoArrayPop: 16,
  objectSetFieldValue: 17,
  objectDeleteField: 19,
  arrayAppendValue: 20,
  arrayAppendSlice: 21,
  stringAppendString: 22,
  stringAppendSlice: 23,
} as const

/**
 * Returns the effects of a change between two states of a document; `null` is a missing document. They exclude `_rev`,
 * which clients set themselves.
 */
export function effectsOf(before: Document | null, after: Document | null): Effects {
  const [left, right] = [withoutRev(before), withoutRev(after)]
  return {apply: diffDocuments(left, right), revert: diffDocuments(right, left)}
}

type Attributes = Record<string, unknown>

function withoutRev(document: Document | null): Attributes | null {
  if (!document) return null
  const {_rev, ...rest} = document
  return rest
}

function diffDocuments(left: Attributes | null, right: Attributes | null): unknown[] {
  if (!left || !right) return [op.value, right]
  const patch: unknown[] = []
  diffObjects(left, right, patch)
  return patch
}

// The functions below append to one patch: spreading the parts of a long list into a call would overflow the stack.

function diffObjects(left: Attributes, right: Attributes, patch: unknown[]): void {
  for (const [index, key] of Object.keys(left).sort().entries()) {
    if (!Object.hasOwn(right, key)) patch.push(op.objectDeleteField, index)
    else if (!isDeepStrictEqual(left[key], right[key])) {
      diffField(index, key, left[key], right[key], patch)
    }
  }
  for (const [key, value] of Object.entries(right)) {
    if (!Object.hasOwn(left, key)) patch.push(op.objectSetFieldValue, value, key)
  }
}

function diffField(
  index: number,
  key: string,
  left: unknown,
  right: unknown,
  patch: unknown[],
): void {
  // A blank output to which nothing is appended stays null, so an empty array or string is set as a value.
  if (isObject(left) && isObject(right)) {
    patch.push(op.pushFieldCopy, index)
    diffObjects(left, right, patch)
  } else if (Array.isArray(left) && Array.isArray(right) && right.length > 0) {
    patch.push(op.pushFieldBlank, index)
    diffArrays(left, right, patch)
  } else if (typeof left === 'string' && typeof right === 'string' && right.length > 0) {
    patch.push(op.pushFieldBlank, index)
    diffStrings(left, right, patch)
  } else {
    patch.push(op.objectSetFieldValue, right, key)
    return
  }
  patch.push(op.returnIntoObjectSameKeyPop)
}

/** Builds the right array from slices of the left one, from changed elements of the same `_key`, and from new values. */
function diffArrays(left: readonly unknown[], right: readonly unknown[], patch: unknown[]): void {
  const places = placesByKey(left)
  let sliceStart = -1
  let sliceEnd = -1
  const endSlice = () => {
    if (sliceEnd > sliceStart) patch.push(op.arrayAppendSlice, sliceStart, sliceEnd)
    sliceStart = sliceEnd = -1
  }
  for (const [index, element] of right.entries()) {
    const place = placeInLeft(element, index, places, left)
    if (place !== undefined && isDeepStrictEqual(left[place], element)) {
      if (place !== sliceEnd) endSlice()
      if (sliceStart < 0) sliceStart = place
      sliceEnd = place + 1
      continue
    }
    endSlice()
    const origin = place === undefined ? undefined : left[place]
    if (isObject(origin) && isObject(element)) {
      patch.push(op.pushElementCopy, place)
      diffObjects(origin, element, patch)
      patch.push(op.returnIntoArrayPop)
    } else {
      patch.push(op.arrayAppendValue, element)
    }
  }
  endSlice()
}

function keyOf(element: unknown): string | undefined {
  return isObject(element) && typeof element._key === 'string' ? element._key : undefined
}

function placesByKey(array: readonly unknown[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const [index, element] of array.entries()) {
    const key = keyOf(element)
    if (key !== undefined && !places.has(key)) places.set(key, index)
  }
  return places
}

function placeInLeft(
  element: unknown,
  index: number,
  places: Map<string, number>,
  left: readonly unknown[],
): number | undefined {
  const key = keyOf(element)
  if (key !== undefined) return places.get(key)
  return index < left.length ? index : undefined
}

/** Keeps the common beginning and end of two strings. Mendoza counts in bytes of UTF-8. */
function diffStrings(left: string, right: string, patch: unknown[]): void {
  const shorter = Math.min(left.length, right.length)
  let prefix = 0
  while (prefix < shorter && left.charCodeAt(prefix) === right.charCodeAt(prefix)) prefix++
  if (splitsPair(left, prefix) || splitsPair(right, prefix)) prefix--
  let suffix = 0
  while (
    suffix < shorter - prefix &&
    left.charCodeAt(left.length - 1 - suffix) === right.charCodeAt(right.length - 1 - suffix)
  ) {
    suffix++
  }
  if (splitsPair(left, left.length - suffix) || splitsPair(right, right.length - suffix)) suffix--
  if (prefix > 0) {
    patch.push(op.stringAppendSlice, 0, Buffer.byteLength(left.slice(0, prefix)))
  }
  const middle = right.slice(prefix, right.length - suffix)
  if (middle) patch.push(op.stringAppendString, middle)
  if (suffix > 0) {
    const start = Buffer.byteLength(left.slice(0, left.length - suffix))
    patch.push(op.stringAppendSlice, start, Buffer.byteLength(left))
  }
}

/** Returns whether a place in a string lies between the two halves of a surrogate pair. */
function splitsPair(text: string, place: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(place - 1, 0), place + 1))
}

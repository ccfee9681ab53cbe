import {randomBytes} from 'node:crypto'

import {isObject} from '../document.ts'

/**
 * A copy of a value in which every object in an array has a `_key`, for `autoGenerateArrayKeys`; what has one keeps it.
 */
export function withArrayKeys<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map((element: unknown) => {
      const filled = withArrayKeys(element)
      return isObject(filled) && filled._key === undefined ? {...filled, _key: newKey()} : filled
    }) as T
  }
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withArrayKeys(member)]),
  ) as T
}

function newKey(): string {
  return randomBytes(6).toString('hex')
}

import {randomBytes} from 'node:crypto'

import {isObject} from '../document.ts'
import {mutationError} from '../errors.ts'
import {faultOfAttributes} from './attributes.ts'
import type {Mutation} from './mutation.ts'

/**
 * A mutation with a `_key` for every object in an array that it writes. Throws a mutation error, with the index of the
 * mutation, for what lies too deep to be looked through.
 */
export function withKeys(mutation: Mutation, index: number): Mutation {
  const fault = faultOfAttributes(mutation)
  if (fault) {
    throw mutationError(400, [{index, error: {type: 'validationError', description: fault}}])
  }
  if ('document' in mutation) return {...mutation, document: withArrayKeys(mutation.document)}
  if ('operations' in mutation) return {...mutation, operations: withArrayKeys(mutation.operations)}
  return mutation
}

/**
 * A copy of a value in which every object in an array has a `_key`; what has one keeps it.
 */
function withArrayKeys<T>(value: T): T {
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

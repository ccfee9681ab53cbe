import {DateTime} from 'groq-js'

import {limits} from '../../limits.ts'

/**
 * Computes `array::join`, the elements of an array as one text. Null for any value but an array of texts, numbers,
 * booleans and dates. Throws when the text would be longer than `limits.queryText`.
 */
export function join(array: unknown, separator: unknown): string | null {
  if (!Array.isArray(array) || typeof separator !== 'string') return null
  const texts: string[] = []
  let length = 0
  for (const element of array as unknown[]) {
    const text = textOf(element)
    if (text === undefined) return null
    length += text.length + separator.length
    if (length > limits.queryText) throw tooLong('array::join()')
    texts.push(text)
  }
  return texts.join(separator)
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  const isPlain = typeof value === 'number' || typeof value === 'boolean'
  return isPlain || value instanceof DateTime ? String(value) : undefined
}

/**
 * Computes `string::split`, the parts of a text between separators, or its characters. Throws for a text longer than
 * `limits.queryText`.
 */
export function split(text: unknown, separator: unknown): string[] | null {
  if (typeof text !== 'string' || typeof separator !== 'string') return null
  if (text.length > limits.queryText) throw tooLong('string::split()')
  if (text === '') return []
  return separator === '' ? Array.from(text) : text.split(separator)
}

function tooLong(name: string): Error {
  return new Error(`${name} is about more than ${limits.queryText} characters`)
}

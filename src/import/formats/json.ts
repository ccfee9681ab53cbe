import {reasonOf} from '../../content/reason-of.ts'
import {ImportError} from './format.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** Parses JSON. Throws {@link ImportError} with the place of the fault. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ImportError({code: 'damaged', reason: `the JSON is broken: ${reasonOf(error)}`})
  }
}

/** Returns a value as an object; an empty one for anything else. */
export function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {}
}

/** Returns the members of a list; a single value is a list of one, and nothing an empty list. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** Returns a text or number as a text without white space around it; undefined for anything else and for no words. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string') return undefined
  const words = text.trim()
  return words === '' ? undefined : words
}

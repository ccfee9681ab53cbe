import {GroqSyntaxError} from 'groq-js'

import type {Parsable} from './stand-ins.ts'

/** Where a string or a comment begins. */
const opening = /["']|\/\//g

/** The rest of an escape behind its backslash: one character, or `u` with the number of one. */
const escape = /u\{(?<point>[\da-f]+)\}|u(?<unit>[\da-f]{4})|["'\\/bfnrt]/iy

/**
 * Replaces escapes that the parser does not support, such as `\u{1F600}` in a string, by others. Throws
 * `GroqSyntaxError` for an escape that GROQ does not have, and for one without a character, such as half of a surrogate
 * pair (https://spec.groq.dev, String). Takes linear time.
 */
export function withPlainEscapes(query: string): Parsable {
  if (!query.includes('\\')) return {text: query, placeOf: (position) => position}
  const parts: string[] = []
  const changes: {readonly from: number; readonly by: number}[] = []
  let copied = 0
  for (const {index, length, text} of escapesIn(query)) {
    parts.push(query.slice(copied, index), text)
    copied = index + length
    if (text.length > length) changes.push({from: index, by: text.length - length})
  }
  const placeOf = (position: number): number => {
    let place = position
    for (const {from, by} of changes) {
      if (place <= from) break
      place = Math.max(from, place - by)
    }
    return place
  }
  return {text: parts.join('') + query.slice(copied), placeOf}
}

interface Escape {
  readonly index: number
  readonly length: number
  /** The text that the parser reads in its place. */
  readonly text: string
}

function* escapesIn(query: string): Generator<Escape, void> {
  opening.lastIndex = 0
  let position = 0
  for (;;) {
    opening.lastIndex = position
    const found = opening.exec(query)
    if (!found) return
    const [mark] = found
    position = found.index + mark.length
    if (mark === '//') {
      const end = query.indexOf('\n', position)
      if (end < 0) return
      position = end
    } else position = yield* escapesOfString(query, position, mark)
  }
}

/** Reads the escapes of a string that begins at a position. Returns its end. */
function* escapesOfString(query: string, start: number, quote: string): Generator<Escape, number> {
  const stop = quote === '"' ? /["\\]/g : /['\\]/g
  let position = start
  for (;;) {
    stop.lastIndex = position
    const found = stop.exec(query)
    if (!found) return query.length
    if (found[0] === quote) return found.index + 1
    const one = readEscape(query, found.index)
    yield one
    position = one.index + one.length
  }
}

function readEscape(query: string, index: number): Escape {
  escape.lastIndex = index + 1
  const found = escape.exec(query)
  if (!found) throw new GroqSyntaxError(index, query, 'Unknown escape in a string')
  const whole = `\\${found[0]}`
  const {point, unit} = found.groups ?? {}
  if (point === undefined && unit === undefined) return {index, length: whole.length, text: whole}
  const low = unit === undefined ? undefined : lowSurrogateAt(query, index + whole.length)
  const character = Number.parseInt(point ?? unit ?? '', 16)
  if (isHigh(character) && low !== undefined) {
    return {index, length: 2 * whole.length, text: whole + low}
  }
  if (character > 0x10_ffff || (character >= 0xd800 && character <= 0xdfff)) {
    throw new GroqSyntaxError(index, query, `There is no character ${whole}`)
  }
  return {index, length: whole.length, text: unit === undefined ? unitsOf(character) : whole}
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function lowSurrogateAt(query: string, index: number): string | undefined {
  const next = query.slice(index, index + '\\uDC00'.length)
  return /^\\ud[c-f][\da-f]{2}$/i.test(next) ? next : undefined
}

/** A character as the parser reads it: by its UTF-16 code units. */
function unitsOf(character: number): string {
  return String.fromCodePoint(character)
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

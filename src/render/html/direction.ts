import {attributes} from '../attributes.ts'
import type {TextBlock} from '../check/checked-blocks.ts'
import {RIGHT_TO_LEFT} from '../right-to-left.ts'

/*
 * Pages mark languages that are written from right to left, and texts that run against their surroundings. Without
 * these marks, a browser puts the exclamation mark of an Arabic sentence on the wrong side (HTML, 3.2.6.4; UAX #9).
 */

const ALL_RIGHT_TO_LEFT = new RegExp(RIGHT_TO_LEFT, 'g')
const LETTERS = /[\p{L}\p{N}]/gu
const FIRST_LETTER = /\p{L}/u

type Direction = 'ltr' | 'rtl'

const MOST_LANGUAGES_KEPT = 200
const directions = new Map<string, Direction>()

/** Returns the direction of a language. */
function directionOf(lang: string): Direction {
  if (lang === 'de') return 'ltr'
  const known = directions.get(lang)
  if (known !== undefined) return known
  if (directions.size >= MOST_LANGUAGES_KEPT) directions.clear()
  const direction = scriptDirection(lang)
  directions.set(lang, direction)
  return direction
}

function scriptDirection(lang: string): Direction {
  try {
    const {script} = new Intl.Locale(lang).maximize()
    return script !== undefined && SCRIPTS.has(script) ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}

/** Scripts in use that are written from right to left (ISO 15924). */
const SCRIPTS: ReadonlySet<string> = new Set(
  'Arab Hebr Syrc Thaa Nkoo Adlm Rohg Mand Samr Yezi'.split(' '),
)

/** Returns the attributes of an element in a language: `lang`, and `dir` for one written from right to left. */
export function languageAttributes(lang: string): string {
  return attributes({lang, dir: directionOf(lang) === 'rtl' ? 'rtl' : undefined})
}

/** Wraps HTML for a page of another language. Right-to-left HTML gets an element that says so. */
export function inLanguage(html: string, lang: string): string {
  return directionOf(lang) === 'rtl' ? `<div${languageAttributes(lang)}>\n${html}</div>\n` : html
}

/** Returns the attribute `dir` of a line in this room's own words, which are German or English. */
export function labelDirection(lang: string): string {
  return directionOf(lang) === 'rtl' ? ' dir="ltr"' : ''
}

/** Returns whether a text may run against its surroundings. */
function isMixed(text: string, lang: string): boolean {
  return RIGHT_TO_LEFT.test(text) || directionOf(lang) === 'rtl'
}

/** Returns the same for the words of a text block, from one child to before another. */
export function hasMixed(
  {children, hasRightToLeft}: TextBlock,
  lang: string,
  start = 0,
  end = children.length,
): boolean {
  if (directionOf(lang) === 'rtl') return true
  for (let at = hasRightToLeft ? start : end; at < end; at++) {
    const child = children[at]
    if (child?._type === 'span' && RIGHT_TO_LEFT.test(child.text)) return true
  }
  return false
}

function leftToRight(text: string): string {
  return text.replaceAll(ALL_RIGHT_TO_LEFT, '')
}

/**
 * Returns the attribute `dir` of a paragraph or heading, with a space before it. Empty unless most of its letters run
 * against its surroundings.
 */
export function ownDirection(text: string, lang: string): string {
  if (!isMixed(text, lang)) return ''
  const others = leftToRight(text)
  const all = count(text)
  const own: Direction = count(others) * 2 > all ? 'ltr' : 'rtl'
  if (own === directionOf(lang)) return ''
  const first = FIRST_LETTER.exec(text)?.[0] ?? ''
  const isAutomatic = RIGHT_TO_LEFT.test(first) === (own === 'rtl')
  return ` dir="${isAutomatic ? 'auto' : own}"`
}

function count(text: string): number {
  LETTERS.lastIndex = 0
  let letters = 0
  while (LETTERS.test(text)) letters += 1
  return letters
}

/** Returns words within a line, isolated if they run against the words around them. */
export function isolated(html: string, text: string, lang: string): string {
  return isMixed(text, lang) ? `<bdi>${html}</bdi>` : html
}

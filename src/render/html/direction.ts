import {attributes} from '../attributes.ts'
import type {TextBlock} from '../check/checked-blocks.ts'
import {RIGHT_TO_LEFT} from '../right-to-left.ts'

/*
 * A page says of a language that is written from right to left that it is, and of a text that runs
 * against its surroundings that it has a direction of its own: without it a browser puts the
 * exclamation mark of an Arabic sentence on the wrong side (HTML, 3.2.6.4; UAX #9).
 */

const ALL_RIGHT_TO_LEFT = new RegExp(RIGHT_TO_LEFT, 'g')
const LETTERS = /[\p{L}\p{N}]/gu
const FIRST_LETTER = /\p{L}/u

type Direction = 'ltr' | 'rtl'

const MOST_LANGUAGES_KEPT = 200
const directions = new Map<string, Direction>()

/** Which way a language is written. */
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

/** The attributes of an element in a language: `lang`, and `dir` where it is written from right to left. */
export function languageAttributes(lang: string): string {
  return attributes({lang, dir: directionOf(lang) === 'rtl' ? 'rtl' : undefined})
}

/** HTML that stands on a page of others: one that is written from right to left says so itself. */
export function inLanguage(html: string, lang: string): string {
  return directionOf(lang) === 'rtl' ? `<div${languageAttributes(lang)}>\n${html}</div>\n` : html
}

/** The attribute `dir` of a line in the words of this room, which are German or English. */
export function labelDirection(lang: string): string {
  return directionOf(lang) === 'rtl' ? ' dir="ltr"' : ''
}

/** Whether a text may run against what stands around it. */
function isMixed(text: string, lang: string): boolean {
  return RIGHT_TO_LEFT.test(text) || directionOf(lang) === 'rtl'
}

/** The same of the words of a text block, from one child to before another. */
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
 * The attribute `dir` of a paragraph or a heading, with a space before it, where most of its
 * letters run against its surroundings; else empty.
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

/** Words within a line, isolated from those around them where they run against them. */
export function isolated(html: string, text: string, lang: string): string {
  return isMixed(text, lang) ? `<bdi>${html}</bdi>` : html
}

import type {NoBreakRule} from './rule.ts'
import {englishRules} from './english-rules.ts'
import {germanRules} from './german-rules.ts'

/*
 * The signs of a text to which a rule may apply. Most paragraphs have none, and a few narrow
 * searches take a fraction of the time of all rules. They may find more than the rules do.
 */
const GERMAN_SIGN = /[\d–—§]/
const GERMAN_ABBREVIATION = /(?:Dr|Prof|Nr|Art|Abs|Mio|Mrd)$/
const ENGLISH_SIGN = /[\d–—]|(?:Mr|Mrs|Ms|Dr|Prof|No)\.? /

function mayBeGerman(text: string): boolean {
  return (
    GERMAN_SIGN.test(text) ||
    text.includes('illi') ||
    text.includes('Tausend') ||
    hasGermanStop(text)
  )
}

/** Returns whether a full stop before a space may belong to an abbreviation. */
function hasGermanStop(text: string): boolean {
  for (let at = text.indexOf('. '); at !== -1; at = text.indexOf('. ', at + 2)) {
    if (text[at + 3] === '.') return true
    if ('rftsod'.includes(text[at - 1] ?? ' ')) {
      if (GERMAN_ABBREVIATION.test(text.slice(Math.max(0, at - 4), at))) return true
    }
  }
  return false
}

/**
 * Puts no-break spaces where a German or English line must not break: between a number and its
 * unit, inside abbreviations and dates, before a dash (DIN 5008). A space becomes one no-break
 * space and nothing else changes, so the length stays the same and no number is rewritten.
 */
export function setNoBreakSpaces(text: string, lang: string): string {
  if (lang === 'de' || /^de\b/iu.test(lang)) {
    return mayBeGerman(text) ? apply(germanRules, text) : text
  }
  return /^en\b/iu.test(lang) && ENGLISH_SIGN.test(text) ? apply(englishRules, text) : text
}

function apply(rules: readonly NoBreakRule[], text: string): string {
  let set = text
  for (const {pattern, space} of rules) set = set.replace(pattern, space)
  return set
}

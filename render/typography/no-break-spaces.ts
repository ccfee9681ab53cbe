import type {NoBreakRule} from './rule.ts'
import {englishRules} from './english-rules.ts'
import {germanRules} from './german-rules.ts'

/** Where one of the rules of a language could apply; most paragraphs have no such place. */
const GERMAN_TRIGGER =
  / [–—]|\d\.? |§ |\. [BhaoÄTUdRV]\.|(?:Dr|Prof|Nr|Art|Abs)\. |illi(?:on|ard)|Tausend|Mi?o\.|Mrd\./
const ENGLISH_TRIGGER = / [–—]|\d |(?:Mr|Mrs|Ms|Dr|Prof|No)\.? /

/**
 * Puts no-break spaces where a line must not break, in German and English: between a number and
 * its unit, inside abbreviations and dates, before a dash (DIN 5008). A space becomes one
 * no-break space and nothing else changes, so the length stays the same and no number is rewritten.
 */
export function setNoBreakSpaces(text: string, lang: string): string {
  if (lang === 'de' || /^de\b/iu.test(lang)) {
    return GERMAN_TRIGGER.test(text) ? apply(germanRules, text) : text
  }
  return /^en\b/iu.test(lang) && ENGLISH_TRIGGER.test(text) ? apply(englishRules, text) : text
}

function apply(rules: readonly NoBreakRule[], text: string): string {
  let set = text
  for (const {pattern, space} of rules) set = set.replace(pattern, space)
  return set
}

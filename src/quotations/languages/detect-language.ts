import {english} from './english.ts'
import {french} from './french.ts'
import {german} from './german.ts'
import type {Language} from './language.ts'

const LANGUAGES = [german, english, french]

/** The beginning of a text shows its language. */
const enough = 20_000

/** Returns the language of most frequent words of a text; German, if there are none. */
export function detectLanguage(text: string): Language {
  const counts = new Map<Language, number>()
  for (const [word] of text
    .slice(0, enough)
    .toLowerCase()
    .matchAll(/[\p{L}]+/gu)) {
    for (const language of LANGUAGES) {
      if (language.frequent.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1)
    }
  }
  const [first = german, ...others] = LANGUAGES
  return others.reduce(
    (best, other) => ((counts.get(other) ?? 0) > (counts.get(best) ?? 0) ? other : best),
    first,
  )
}

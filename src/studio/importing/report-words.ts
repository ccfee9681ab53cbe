import type {Failure} from '../../ingest/import-sources.ts'
import type {WrittenText} from '../../ingest/write-texts.ts'
import {leftOutWords} from '../paste/left-out-words.ts'

type Translate = (key: string, values?: Record<string, unknown>) => string

/** The reports of the import room, and the texts of the Studio for them. Groups of a pattern fill in a text. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^No format is known/, 'unknown-format'],
  [/^The file has more than 128 MB$/, 'large'],
  [/has no text$|^The export has no posts$/, 'empty'],
  [/^The encoding "(?<name>.*)" is unknown$/, 'encoding'],
  [/^The front matter is broken/, 'front-matter'],
  [/has no (?:"?uri"?|guid|doc-id|id)$|neither an identifier|neither a headline/, 'no-identifier'],
  [/^a page, not a post/, 'page'],
  [/^the shortcode \[(?<name>.*)\]$/, 'shortcode'],
  [/^the signature "(?<name>.*)"$/, 'signature'],
  [/^a note to editors: (?<name>.*)$/s, 'note'],
  [/^(?<name>\d+) more associated pictures$/, 'more-pictures'],
  [/^the language "(?<name>.*)"$/, 'language'],
  [/^the picture "(?<name>.*)": /s, 'picture'],
]

/** Returns why a file was not imported. Any other fault of a reader means a damaged file. */
export function failureWords({reason, isOfLake}: Failure, t: Translate): string {
  if (isOfLake) return t('import.refused')
  return wordsOf(reason, t) ?? t('import.because.damaged')
}

/** Returns the sentences about what a text lost, and what editors should know of it. */
export function noteWords(text: WrittenText, t: Translate): string[] {
  const counts: Record<string, number> = {}
  for (const {kind} of text.leftOut) counts[kind] = (counts[kind] ?? 0) + 1
  const {found} = text.quotations
  return [
    ...(found > 0 ? [t('import.quotations', {count: found})] : []),
    ...[leftOutWords(counts, t) ?? []].flat(),
    ...text.notes.map((note) => wordsOf(note, t) ?? note),
  ]
}

function wordsOf(report: string, t: Translate): string | undefined {
  for (const [pattern, key] of WORDS) {
    const match = pattern.exec(report)
    if (match) return t(`import.because.${key}`, {...match.groups})
  }
  return undefined
}

import {sentenceOf} from '../../import/report/sentences.ts'
import type {WrittenText} from '../../ingest/write-texts.ts'
import {leftOutWords} from '../paste/left-out-words.ts'

type Translate = (key: string, values?: Record<string, unknown>) => string

/** Returns the sentences about what a text lost, and what editors should know of it. */
export function noteWords(text: WrittenText, t: Translate, language: 'de' | 'en'): string[] {
  const counts: Record<string, number> = {}
  for (const {kind} of text.leftOut) counts[kind] = (counts[kind] ?? 0) + 1
  const {found} = text.quotations
  return [
    ...(found > 0 ? [t('import.quotations', {count: found})] : []),
    ...[leftOutWords(counts, t) ?? []].flat(),
    ...text.notes.map((note) => sentenceOf(note, language)),
  ]
}

import {readPhrase} from '../phrases/read-phrase.ts'
import {clueOf, type Clue} from './clue.ts'
import type {Verb} from './find-subject.ts'
import type {ReadSentence} from './read-sentence.ts'

const DOCUMENT =
  /(?:schreiben|brief|mitteilung|erklärung|stellungnahme|papier|antrag|aufruf|aussendung|bericht|gutachten|studie|urteil|beschluss)s?$/u

/** `hieß es aus dem Vatikan`, `Aus Regierungskreisen hieß es`, `hieß es in einem Schreiben der Initiative` */
export function heardFrom({tokens, phrases, language}: ReadSentence, {at}: Verb): Clue | undefined {
  const isHeard = /^(?:hieß|heißt|verlautete)$/u.test(tokens[at]?.lower ?? '')
  if (!isHeard) return undefined
  const document = tokens.findIndex(
    ({lower}, n) =>
      DOCUMENT.test(lower) && /^(?:der|des|von|vom)$/u.test(tokens[n + 1]?.lower ?? ''),
  )
  const writer = document === -1 ? undefined : readPhrase(tokens, document + 1, language)
  if (writer && (writer.name ?? writer.role) !== undefined)
    return clueOf(writer, Math.min(at, document), Math.max(writer.end, at + 1), 0.88, true, at)
  const from = phrases.find(
    ({preposition, kind, name, role}) =>
      /^(?:aus|bei|beim|von|vom|seitens)$/u.test(preposition ?? '') &&
      kind !== 'pronoun' &&
      (name ?? role) !== undefined,
  )
  if (!from) return undefined
  const name = from.name?.replace(/kreisen$/u, 'kreise')
  return clueOf(
    {...from, name, isDefinite: false},
    Math.min(from.start, at),
    Math.max(from.end, at + 1),
    0.88,
    true,
    at,
  )
}

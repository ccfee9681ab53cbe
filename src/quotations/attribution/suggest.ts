import type {FoundQuotation, Place, Speaker, Suggestion} from '../quotation.ts'
import {findDay, findOccasion} from './circumstances.ts'
import type {Clue} from './clue.ts'
import {placeOf} from './listener.ts'
import type {Somebody} from './people.ts'
import type {ReadSentence} from './read-sentence.ts'
import type {Resolved} from './resolve.ts'

/** The part of a found quotation that tells who said it, when and where. */
export type Attribution = Pick<FoundQuotation, 'speaker' | 'role' | 'occasion' | 'saidOn'>

/** Returns the suggestions of a clue. */
export function suggest(
  clue: Clue,
  {somebody, confidence}: Resolved,
  {tokens, language}: ReadSentence,
  paragraph: number,
  text: string,
  publishedOn: string | undefined,
): Attribution {
  const said = placeOf(tokens, clue.from, clue.to, paragraph)
  const {role, name} = clue.phrase
  // `die CDU-Politikerin` varies the name, and is no office.
  const isVaried = name === undefined && somebody.role !== undefined
  const hasOwnRole =
    !isVaried && role !== undefined && somebody.isNamed && somebody.kind === 'person'
  return {
    speaker: speakerOf(somebody, clue.confidence * confidence, [said]),
    role: hasOwnRole ? {value: role, confidence: 0.9, evidence: [said]} : knownRole(somebody),
    ...(clue.isSaid && {
      saidOn: findDay(tokens, clue.at, publishedOn, language, paragraph),
      occasion: findOccasion(tokens, clue.at, language, paragraph, text),
    }),
  }
}

/** Returns the suggestions for a statement that goes on without naming its speaker again. */
export function suggestAgain({somebody, confidence}: Resolved): Attribution {
  return {speaker: speakerOf(somebody, confidence, []), role: knownRole(somebody)}
}

/** Returns a speaker, with the place of the full name beside the words that name them now. */
export function speakerOf(somebody: Somebody, confidence: number, said: readonly Place[]): Speaker {
  const {name, kind, place, isNamed} = somebody
  const isThere = said.some(
    ({paragraph, start, end}) =>
      place.paragraph === paragraph && place.start >= start && place.end <= end,
  )
  const evidence = isThere || (!isNamed && said.length > 0) ? said : [...said, place]
  return {value: name, kind, confidence: Math.round(confidence * 100) / 100, evidence}
}

function knownRole({kind, role, rolePlace, isNamed}: Somebody): Suggestion | undefined {
  if (!role || !rolePlace || !isNamed || kind !== 'person') return undefined
  return {value: role, confidence: 0.75, evidence: [rolePlace]}
}

import {NEWS_AGENCY, type Clue} from './clue.ts'
import type {ReadSentence} from './read-sentence.ts'

const SPOKESPERSON =
  /(?:sprecher|sprecherin|spokesman|spokeswoman|spokesperson|porte-parole|anwalt|anwältin)$/u

/** Tells who spoke from who passed it on: `zitierte ihn die Agentur Tass`, `X rufe auf, „…“, erklärte sein Sprecher`. */
export function passedOn(sentence: ReadSentence, quotation: number, clue: Clue): Clue {
  const {tokens, phrases, isReported} = sentence
  const verb = tokens[clue.at]
  if (verb?.lower === 'quoted' && /^(?:is|was|were|been)$/u.test(tokens[clue.at - 1]?.lower ?? ''))
    return {
      ...clue,
      via: phrases.find(({preposition, start}) => preposition === 'by' && start > clue.at),
    }
  if (verb && /^(?:zitierte?|quoted|cité)$/u.test(verb.lower)) {
    const object = tokens
      .slice(clue.at + 1, clue.at + 4)
      .find(({lower}) => /^(?:ihn|sie|him|her)$/u.test(lower))
    if (object) {
      const gender = /^(?:ihn|him)$/u.test(object.lower) ? 'm' : 'f'
      return {
        ...clue,
        via: clue.phrase,
        phrase: {
          ...clue.phrase,
          kind: 'pronoun',
          gender,
          name: undefined,
          role: undefined,
          preposition: undefined,
          isPlural: false,
        },
      }
    }
    const person = phrases.find(
      (phrase) =>
        phrase !== clue.phrase && phrase.start > clue.at && phrase.kind === 'person' && phrase.name,
    )
    const isAgency = NEWS_AGENCY.test(clue.phrase.name ?? clue.phrase.role ?? '')
    if (person && isAgency) return {...clue, via: clue.phrase, phrase: person}
    if (person && person.end <= quotation && !person.preposition)
      return {...clue, phrase: person, confidence: 0.75}
  }
  const {phrase} = clue
  if (
    isReported &&
    phrase.isPossessive &&
    SPOKESPERSON.test(phrase.roleNoun ?? '') &&
    clue.at > quotation
  ) {
    const subject = phrases.find(
      ({end, preposition, kind, name}) =>
        end <= quotation && !preposition && (name || kind === 'pronoun'),
    )
    if (subject) return {...clue, via: phrase, phrase: subject, confidence: clue.confidence - 0.07}
  }
  return clue
}

import type {Language} from '../languages/language.ts'
import type {Phrase} from '../phrases/phrase.ts'
import {readPhrases} from '../phrases/read-phrases.ts'
import type {Sentence} from '../words/split-sentences.ts'
import {findAccording, type According} from './find-according.ts'
import {findVerbs, type Verb} from './find-subject.ts'

/** A sentence with everything in it that can tell who speaks. */
export interface ReadSentence {
  readonly tokens: Sentence
  readonly phrases: readonly Phrase[]
  readonly verbs: readonly Verb[]
  readonly according: readonly According[]
  /** Whether it reports speech: German subjunctive without a verb of saying. */
  readonly isReported: boolean
  readonly language: Language
}

const SUBJUNCTIVE =
  /^(?:sei|seien|habe|hätten?|werde|wären?|würden?|könne|könnten|müsse|müssten|solle|sollten|dürfe|dürften|wolle|wollten|brauche|gebe|gehe|komme|stehe|bleibe|lasse|mache|tue|liege|bedeute|zeige|führe|fehle|drohe|gelte|brauchten|gäbe|halte|finde|sehe|wisse|handele|handle|bringe|stelle|arbeite|hingen|blieben|rufe|leide|zahle|nehme|lebe|setze|schade|gefährde)$/u

/** Reads a sentence. */
export function readSentence(tokens: Sentence, language: Language): ReadSentence {
  return {
    tokens,
    phrases: readPhrases(tokens, language),
    verbs: findVerbs(tokens, language),
    according: findAccording(tokens, language),
    isReported: isReported(tokens, language),
    language,
  }
}

function isReported(tokens: Sentence, {code}: Language): boolean {
  if (code !== 'de') return false
  return tokens.some(
    ({lower, kind}, at) =>
      kind === 'word' && SUBJUNCTIVE.test(lower) && tokens[at - 1]?.lower !== 'ich',
  )
}

import type {Language} from '../languages/language.ts'
import type {Sentence} from '../words/split-sentences.ts'
import type {Phrase} from './phrase.ts'
import {readPhrase} from './read-phrase.ts'

/** Returns all noun phrases of a sentence, in their order. They never overlap. */
export function readPhrases(sentence: Sentence, language: Language): Phrase[] {
  const phrases: Phrase[] = []
  for (let at = 0; at < sentence.length;) {
    const phrase = readPhrase(sentence, at, language)
    if (phrase) phrases.push(phrase)
    at = phrase ? phrase.end : at + 1
  }
  return phrases
}

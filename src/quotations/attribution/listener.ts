import type {Phrase} from '../phrases/phrase.ts'
import type {Place} from '../quotation.ts'
import type {Sentence} from '../words/split-sentences.ts'
import {findSubject} from './find-subject.ts'
import {Memory} from './memory.ts'
import {People} from './people.ts'
import type {ReadSentence} from './read-sentence.ts'
import {resolve, type Resolved} from './resolve.ts'

/** Words that lead to the next quotation of the same speaker, and name nobody. */
const GOES_ON = /^(?:und|aber|doch|weiter|dann|denn|außerdem|and|but|then|et|mais|puis)$/u

/** Follows a text sentence by sentence, and knows whom it named and who spoke last. */
export class Listener {
  readonly people = new People()
  readonly #memory = new Memory()
  #sentence = 0

  /** Takes up everybody with a full name, so that a surname in an earlier headline is understood. */
  meetNamed({phrases, tokens}: ReadSentence, paragraph: number): void {
    for (const phrase of phrases) {
      const {name, isSure} = phrase
      if (!name?.includes(' ') || !isSure) continue
      this.people.meet({...phrase, name}, placeOf(tokens, phrase.start, phrase.end, paragraph))
    }
  }

  resolve(phrase: Phrase, tokens: Sentence, paragraph: number): Resolved | undefined {
    const place = placeOf(tokens, phrase.start, phrase.end, paragraph)
    return resolve(phrase, place, this.people, this.#memory, this.#sentence)
  }

  /** Returns whose statement a sentence without a speaker of its own goes on with. */
  goesOn({tokens, phrases, isReported}: ReadSentence, paragraph: number): Resolved | undefined {
    const {speaker, subject} = this.#memory
    // `Und: „…“`
    const isAlone = tokens.every(
      ({kind, lower}) => kind === 'quotation' || kind === 'punctuation' || GOES_ON.test(lower),
    )
    const isImpersonal = tokens.some(
      ({lower}, at) => /^(?:hieß|heißt)$/u.test(lower) && tokens[at + 1]?.lower === 'es',
    )
    if (!isAlone && !isReported && !isImpersonal) return undefined
    const isNear =
      speaker && this.#sentence - speaker.sentence <= 2 && paragraph - speaker.paragraph <= 1
    if (isNear) {
      const distance = isImpersonal ? 0.6 : paragraph === speaker.paragraph ? 0.88 : 0.74
      const isAboutAnother = phrases.some(
        ({name, isSure}) => name && isSure && this.people.named(name) !== speaker.somebody,
      )
      const confidence = speaker.confidence * distance * (isAboutAnother ? 0.85 : 1)
      return {somebody: speaker.somebody, confidence}
    }
    const isAbout = subject && !isImpersonal && this.#sentence - subject.sentence === 1
    return isAbout ? {somebody: subject.somebody, confidence: isAlone ? 0.62 : 0.55} : undefined
  }

  /** Ends a sentence: keeps whom it names, and who spoke in it. `null` stands for somebody unknown. */
  endSentence(
    sentence: ReadSentence,
    paragraph: number,
    quoted: Resolved | null | undefined,
  ): void {
    const {tokens, phrases} = sentence
    const subject = phrases.find((phrase) => !phrase.preposition && !phrase.isObject)
    for (const phrase of [
      ...phrases.filter((other) => other !== subject),
      ...(subject ? [subject] : []),
    ]) {
      const {kind, role, isSure} = phrase
      // `Klingbauer`, `Richter`: a surname can look like an office.
      const name = phrase.name ?? (role && this.people.named(role) ? role : undefined)
      if (kind === 'noun' || !name) continue
      const isOrganisation = phrase === subject && kind === 'organisation'
      if (!isSure && !isOrganisation && !name.includes(' ') && !this.people.named(name)) continue
      const place = placeOf(tokens, phrase.start, phrase.end, paragraph)
      const somebody = this.people.meet({...phrase, name}, place)
      this.#memory.keep(somebody, this.#sentence)
      if (phrase === subject) this.#memory.subject = {somebody, sentence: this.#sentence, paragraph}
    }
    const heard = quoted ?? this.#heard(sentence, paragraph)
    if (quoted === null) this.#memory.doubtSpeaker()
    if (heard) {
      const {somebody, confidence} = heard
      this.#memory.keep(somebody, this.#sentence)
      this.#memory.speaker = {somebody, confidence, paragraph, sentence: this.#sentence}
    }
    this.#sentence += 1
  }

  /** Returns who speaks in a sentence that quotes nothing. */
  #heard(sentence: ReadSentence, paragraph: number): Resolved | undefined {
    const {tokens, phrases, verbs, according, language, isReported} = sentence
    const [verb] = verbs
    const phrase = (verb && findSubject(tokens, phrases, verb, language)) ?? according[0]?.phrase
    const resolved = phrase && this.resolve(phrase, tokens, paragraph)
    if (resolved) return {...resolved, confidence: resolved.confidence * 0.92}
    const {speaker} = this.#memory
    const goesOn = isReported && speaker && this.#sentence - speaker.sentence <= 2
    return goesOn ? {somebody: speaker.somebody, confidence: speaker.confidence * 0.96} : undefined
  }
}

/** Returns where tokens of a sentence stand in their paragraph. */
export function placeOf(tokens: Sentence, from: number, to: number, paragraph: number): Place {
  const first = tokens[from] ?? tokens.at(-1)
  const last = tokens[Math.max(from, to - 1)] ?? tokens.at(-1)
  return {paragraph, start: first?.start ?? 0, end: last?.end ?? 0}
}

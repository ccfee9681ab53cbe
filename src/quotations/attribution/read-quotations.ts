import {decideQuotation} from '../decide-quotation.ts'
import {detectLanguage} from '../languages/detect-language.ts'
import type {Language} from '../languages/language.ts'
import {pairMarks} from '../marks/pair-marks.ts'
import type {Quoted} from '../marks/quoted.ts'
import type {FoundQuotation} from '../quotation.ts'
import {datelineEnd} from '../words/dateline.ts'
import {readSentences, treeOf, type QuotedTree} from '../read-text.ts'
import {finish, type Draft} from './finish.ts'
import type {Clue} from './clue.ts'
import {findClue} from './find-clue.ts'
import {Listener, placeOf} from './listener.ts'
import type {ReadSentence} from './read-sentence.ts'
import type {Resolved} from './resolve.ts'
import {speakerOf, suggest, suggestAgain, type Attribution} from './suggest.ts'

/** Below, words between marks count as a title, a name, or as words at a distance. */
const least = 0.5

/** The beginning of a text shows its language. */
const paragraphsOfLanguage = 200

/**
 * Reads a text from its beginning to its end, and returns its quotations.
 *
 * @param skipped the number of paragraphs at the beginning that only name people
 */
export function readQuotations(
  paragraphs: readonly string[],
  skipped: number,
  publishedOn: string | undefined,
): FoundQuotation[] {
  const reading = new Reading(paragraphs, publishedOn)
  return finish(reading.read(), reading.quoted, skipped)
}

class Reading {
  readonly quoted: readonly Quoted[]
  readonly #paragraphs: readonly string[]
  readonly #publishedOn: string | undefined
  readonly #drafts: (Draft | undefined)[] = []
  readonly #listener = new Listener()

  constructor(paragraphs: readonly string[], publishedOn: string | undefined) {
    this.#paragraphs = paragraphs
    this.#publishedOn = publishedOn
    this.quoted = pairMarks(paragraphs)
  }

  read(): readonly (Draft | undefined)[] {
    const paragraphs = this.#paragraphs
    const language = detectLanguage(paragraphs.slice(0, paragraphsOfLanguage).join(' '))
    const {outer, inner} = treeOf(this.quoted, paragraphs.length)
    const read = paragraphs.map((text, paragraph) =>
      readSentences(text, datelineEnd(text), text.length, outer[paragraph] ?? [], language),
    )
    for (const [paragraph, sentences] of read.entries()) {
      for (const sentence of sentences) this.#listener.meetNamed(sentence, paragraph)
    }
    this.#listener.people.forgetRoles()
    for (const [paragraph, sentences] of read.entries()) {
      for (const [at, sentence] of sentences.entries()) {
        const spoken = this.#readSentence(sentence, sentences[at + 1], paragraph)
        for (const {quotation} of sentence.tokens) {
          if (quotation !== undefined) this.#readInner(quotation, inner, language)
        }
        this.#listener.endSentence(sentence, paragraph, spoken)
      }
    }
    return this.#drafts
  }

  /** Reads the quotations within a quotation. Pronouns there mean people whom its speaker knows, so little is certain. */
  #readInner(parent: number, inner: QuotedTree['inner'], language: Language): void {
    const within = inner.get(parent)
    if (!within) return
    const {paragraph, start, end} = this.quoted[parent] as Quoted
    for (const sentence of readSentences(
      this.#paragraphs[paragraph] ?? '',
      start,
      end,
      within,
      language,
    )) {
      this.#readSentence(sentence, undefined, paragraph, true)
      for (const {index} of within) this.#readInner(index, inner, language)
    }
  }

  /** Reads the quotations of a sentence, and returns who spoke last in it: `null` is somebody unknown. */
  #readSentence(
    sentence: ReadSentence,
    next: ReadSentence | undefined,
    paragraph: number,
    isInner = false,
  ): Resolved | null | undefined {
    const {tokens} = sentence
    let spoken: Resolved | null | undefined
    for (const [at, {quotation}] of tokens.entries()) {
      if (quotation === undefined) continue
      const clue = findClue(sentence, at)
      const isVague = isInner && clue?.phrase.kind === 'pronoun'
      const resolved =
        (clue && spoken && sameSpeaker(clue, spoken)) ??
        (clue && this.#subject(clue, sentence, at, paragraph)) ??
        (clue && !isVague && this.#listener.resolve(clue.phrase, tokens, paragraph))
      const certainty = clue && resolved ? clue.confidence * resolved.confidence : 0
      const earlier =
        (clue?.isSaid && resolved) || isInner
          ? undefined
          : this.#listener.goesOn(sentence, paragraph)
      const goesOn = earlier && earlier.confidence > certainty ? earlier : undefined
      const confidence = this.#decide(
        sentence,
        at,
        quotation,
        resolved || isVague || clue?.isSaid ? clue : undefined,
        goesOn !== undefined,
      )
      if (confidence < least) continue
      const attribution = goesOn
        ? suggestAgain(goesOn)
        : clue && resolved
          ? suggest(
              clue,
              resolved,
              sentence,
              paragraph,
              this.#paragraphs[paragraph] ?? '',
              this.#publishedOn,
            )
          : clue === undefined && tokens.length === 1
            ? this.#ahead(next, paragraph)
            : {}
      const by = goesOn ?? (clue && resolved && {...resolved, confidence: certainty})
      spoken = by || null
      this.#keep(
        quotation,
        confidence,
        {...attribution, ...this.#via(clue, sentence, paragraph)},
        clue,
        sentence,
      )
    }
    return spoken
  }

  /** `Kapitän Nico Brandt war enttäuscht: „…“, sagte er`: the sentence has named him already. */
  #subject({phrase}: Clue, {tokens, phrases}: ReadSentence, at: number, paragraph: number) {
    const isVaried = phrase.kind === 'pronoun' || (phrase.isDefinite && phrase.name === undefined)
    if (tokens[at - 1]?.text !== ':' || phrase.start < at || !isVaried || phrase.isPlural)
      return undefined
    const subject = phrases.find(
      ({end, preposition, isObject, kind, name, role, gender}) =>
        end < at &&
        !preposition &&
        !isObject &&
        kind === 'person' &&
        (name ?? role) !== undefined &&
        (gender ?? phrase.gender) === phrase.gender,
    )
    const resolved = subject && this.#listener.resolve(subject, tokens, paragraph)
    return resolved && {...resolved, confidence: phrase.kind === 'pronoun' ? 0.93 : 0.78}
  }

  #decide(
    sentence: ReadSentence,
    at: number,
    index: number,
    clue: Clue | undefined,
    goesOn: boolean,
  ): number {
    const {paragraph, start, end, outerEnd, isContinued} = this.quoted[index] as Quoted
    const text = this.#paragraphs[paragraph] ?? ''
    const decided = decideQuotation({
      words: text.slice(start, end),
      sentence: sentence.tokens,
      at,
      after: text.slice(outerEnd, outerEnd + 1),
      clue,
      goesOn,
      language: sentence.language,
    })
    return isContinued ? Math.max(0.8, decided) : decided
  }

  #keep(
    index: number,
    confidence: number,
    attribution: Attribution,
    clue: Clue | undefined,
    sentence: ReadSentence,
  ): void {
    const {paragraph, start, end} = this.quoted[index] as Quoted
    const words = (this.#paragraphs[paragraph] ?? '').slice(start, end)
    const tag = clue?.isSaid ? sentence.tokens[clue.at] : undefined
    this.#drafts[index] = {place: {paragraph, start, end}, words, confidence, ...attribution, tag}
  }

  #via(
    clue: Clue | undefined,
    {tokens}: ReadSentence,
    paragraph: number,
  ): Pick<FoundQuotation, 'via'> {
    const via = clue?.via && this.#listener.resolve(clue.via, tokens, paragraph)
    if (!via || !clue?.via) return {}
    const said = placeOf(tokens, clue.via.start, clue.via.end, paragraph)
    return {via: speakerOf(via.somebody, 0.85 * via.confidence, [said])}
  }

  /** A quotation by itself can be by the person whom the next sentence is about. */
  #ahead(next: ReadSentence | undefined, paragraph: number): Attribution {
    const subject = next?.phrases[0]
    if (!next || !subject?.name || subject.start > 0 || !subject.isSure) return {}
    const resolved = this.#listener.resolve(subject, next.tokens, paragraph)
    if (!resolved) return {}
    const said = placeOf(next.tokens, subject.start, subject.end, paragraph)
    return {speaker: speakerOf(resolved.somebody, 0.58 * resolved.confidence, [said])}
  }
}

/** `„…“, sagte Anna Brehm, „…“, ergänzte sie`: a pronoun means the speaker of the same sentence. */
function sameSpeaker({phrase}: Clue, {somebody}: Resolved): Resolved | undefined {
  const isSame =
    phrase.kind === 'pronoun' &&
    !phrase.isPlural &&
    somebody.kind === 'person' &&
    (somebody.gender === undefined || somebody.gender === phrase.gender)
  return isSame ? {somebody, confidence: 0.93} : undefined
}

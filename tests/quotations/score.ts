import {findQuotations, HIGH_CONFIDENCE, type FoundQuotation} from '../../src/quotations/index.ts'
import type {CorpusText, Expected} from './read-corpus.ts'

/** How well a part of the corpus is answered. */
export interface Score {
  texts: number
  /** Quotations in the texts, found ones, and found ones that are right. */
  quotations: number
  found: number
  rightlyFound: number
  /** Quotations whose speaker the text names, suggested speakers, and right ones. */
  spoken: number
  attributed: number
  rightlyAttributed: number
  /** Wrong speakers that are called certain. */
  surelyWrong: number
  /** Roles, occasions, days and agencies that the answers name, and those that are suggested rightly. */
  circumstances: number
  rightCircumstances: number
  readonly faults: string[]
}

export function noScore(): Score {
  return {
    texts: 0,
    quotations: 0,
    found: 0,
    rightlyFound: 0,
    spoken: 0,
    attributed: 0,
    rightlyAttributed: 0,
    surelyWrong: 0,
    circumstances: 0,
    rightCircumstances: 0,
    faults: [],
  }
}

/** Adds what is found in a text to a score. */
export function scoreText(score: Score, text: CorpusText): void {
  const found = findQuotations(text.paragraphs, {publishedOn: text.publishedOn})
  score.texts += 1
  score.quotations += text.expected.length
  score.found += found.length
  const fault = (what: string) => score.faults.push(`${text.title}: ${what}`)
  for (const one of found) {
    if (!text.expected.some((other) => isAt(other, one))) fault(`no quotation: ${one.words}`)
  }
  for (const expected of text.expected) {
    const one = found.find((other) => isAt(expected, other))
    if (expected.speakers.length > 0 && (one?.speaker || !expected.isDisputed)) score.spoken += 1
    if (!one) {
      fault(`not found: ${expected.words}`)
      continue
    }
    score.rightlyFound += 1
    scoreSpeaker(score, expected, one, fault)
    scoreCircumstances(score, expected, one, fault)
  }
}

function isAt(expected: Expected, {place}: FoundQuotation): boolean {
  return (
    expected.paragraph === place.paragraph &&
    expected.start === place.start &&
    expected.end === place.end
  )
}

function scoreSpeaker(
  score: Score,
  {speakers, words, isDisputed}: Expected,
  {speaker}: FoundQuotation,
  fault: (what: string) => void,
): void {
  if (!speaker) {
    if (speakers.length > 0 && !isDisputed) fault(`nobody instead of ${speakers[0]}: ${words}`)
    return
  }
  score.attributed += 1
  if (speakers.some((name) => name.toLowerCase() === speaker.value.toLowerCase())) {
    score.rightlyAttributed += 1
    return
  }
  if (speaker.confidence >= HIGH_CONFIDENCE) score.surelyWrong += 1
  fault(`${speaker.value} (${speaker.confidence}) instead of ${speakers[0] ?? 'nobody'}: ${words}`)
}

function scoreCircumstances(
  score: Score,
  expected: Expected,
  one: FoundQuotation,
  fault: (what: string) => void,
): void {
  for (const field of ['role', 'via', 'occasion', 'saidOn'] as const) {
    const wanted = expected[field]
    if (wanted === undefined) continue
    score.circumstances += 1
    const suggested = one[field]?.value
    if (suggested?.startsWith(wanted)) score.rightCircumstances += 1
    else fault(`${field} is ${suggested ?? 'missing'} instead of ${wanted}: ${expected.words}`)
  }
}

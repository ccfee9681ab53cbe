import type {Language} from '../languages/language.ts'
import type {Suggestion, Place} from '../quotation.ts'
import type {Sentence} from '../words/split-sentences.ts'
import {clauseStart} from './find-subject.ts'

const DAY = 86_400_000

/**
 * Returns the day that the clause of a token names: a weekday is the last one up to the day of publication.
 *
 * @param publishedOn an ISO date; without it only full dates are read
 */
export function findDay(
  sentence: Sentence,
  at: number,
  publishedOn: string | undefined,
  language: Language,
  paragraph: number,
): Suggestion | undefined {
  const today = publishedOn === undefined ? Number.NaN : Date.parse(publishedOn.slice(0, 10))
  for (let n = clauseStart(sentence, at); n < sentence.length; n += 1) {
    const token = sentence[n]
    if (!token || (n > at && (token.kind === 'quotation' || /^[,:;]$/u.test(token.text)))) break
    const place: Place = {paragraph, start: token.start, end: token.end}
    const date = fullDate(sentence, n, today, language)
    if (date !== undefined) return {value: date, confidence: 0.9, evidence: [place]}
    if (Number.isNaN(today)) continue
    const weekday = language.weekdays.indexOf(
      token.lower.replace(/(?:abend|morgen|mittag|nachmittag|vormittag|nacht)$/u, ''),
    )
    if (weekday !== -1) {
      const wanted = weekday === 7 ? 6 : weekday
      const back = (new Date(today).getUTCDay() - wanted + 7) % 7
      return {value: iso(today - back * DAY), confidence: 0.85, evidence: [place]}
    }
    const shift = language.days.get(token.lower)
    if (shift !== undefined)
      return {value: iso(today + shift * DAY), confidence: 0.75, evidence: [place]}
  }
  return undefined
}

/** `3. März 2026`, `March 3, 2026`, `le 3 mars`: without a year it is the last such day. */
function fullDate(
  sentence: Sentence,
  at: number,
  today: number,
  language: Language,
): string | undefined {
  const month = language.months.indexOf(sentence[at]?.lower ?? '')
  if (month === -1) return undefined
  const numbers = [sentence[at - 1], sentence[at + 1]].flatMap((token) =>
    token?.kind === 'number' ? Number(token.text) : [],
  )
  const day = numbers.find((number) => number >= 1 && number <= 31)
  if (day === undefined) return undefined
  const after =
    sentence[at + 1]?.text === String(day)
      ? sentence.slice(at + 2, at + 4)
      : sentence.slice(at + 1, at + 2)
  const year = after
    .map(({text}) => Number(text))
    .find((number) => number >= 1900 && number <= 2100)
  if (year !== undefined) return iso(Date.UTC(year, month, day))
  if (Number.isNaN(today)) return undefined
  const thisYear = Date.UTC(new Date(today).getUTCFullYear(), month, day)
  return iso(
    thisYear <= today ? thisYear : Date.UTC(new Date(today).getUTCFullYear() - 1, month, day),
  )
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

const PLACE_OR_OCCASION =
  /^(?:in|im|bei|beim|vor|auf|am|während|zum|zur|anlässlich|via|über|at|during|on|to|before|lors|dans|devant|sur|à|au)$/u
const ARTICLE =
  /^(?:einer?|einem|eines|der|dem|den|das|ihrer|seiner|ihrem|seinem|a|an|the|his|her|une?|la|le|les|son|sa|told)$/u

/** Returns the occasion that the clause of a verb names: `bei einer Pressekonferenz in Frankfurt`, `der „Bild“`. */
export function findOccasion(
  sentence: Sentence,
  at: number,
  language: Language,
  paragraph: number,
  text: string,
): Suggestion | undefined {
  const from = clauseStart(sentence, at)
  for (let n = from; n < sentence.length; n += 1) {
    const token = sentence[n]
    if (!token || (n > at && /^[,:;]$/u.test(token.text))) break
    const medium = n > at && mediumAt(sentence, n)
    if (medium) {
      const end = medium.end - 1
      const value = text.slice(medium.start + 1, end).trim()
      return {value, confidence: 0.8, evidence: [{paragraph, start: medium.start, end: medium.end}]}
    }
    if (n > at && token.kind === 'quotation') break
    const tells = n === at && language.code === 'en' && /^(?:told|tells)$/u.test(token.lower)
    const isDative = n > at && /^(?:der|dem|den)$/u.test(token.lower)
    if (!PLACE_OR_OCCASION.test(token.lower) && !tells && !isDative) continue
    const noun = occasionAfter(sentence, n, language)
    if (noun === undefined) continue
    const first = skipArticles(sentence, n + 1)
    const end = placeAfter(sentence, noun, language)
    const start = sentence[first]?.start ?? token.start
    const stop = sentence[end - 1]?.end ?? token.end
    return {
      value: text.slice(start, stop),
      confidence: isDative ? 0.7 : 0.85,
      evidence: [{paragraph, start: token.start, end: stop}],
    }
  }
  return undefined
}

/** `sagte sie der „Bild am Sonntag“`, `im „Spiegel“`: the marks are those of a newspaper. */
function mediumAt(sentence: Sentence, at: number) {
  const token = sentence[at]
  if (token?.kind !== 'quotation') return undefined
  return /^(?:der|dem|den|im|the|au)$/u.test(sentence[at - 1]?.lower ?? '') ? token : undefined
}

function skipArticles(sentence: Sentence, at: number): number {
  let first = at
  while (ARTICLE.test(sentence[first]?.lower ?? '')) first += 1
  return first
}

function occasionAfter(sentence: Sentence, at: number, language: Language): number | undefined {
  for (let n = at + 1; n <= at + 5; n += 1) {
    const token = sentence[n]
    if (
      token?.kind !== 'word' ||
      language.saying(token.lower) ||
      (n > at + 1 && language.prepositions.has(token.lower))
    )
      return undefined
    if (language.isOccasion(token.lower) && (token.isCapital || !language.hasCapitalNouns)) {
      const next = sentence[n + 1]
      return next?.kind === 'word' && language.isOccasion(next.lower) ? n + 1 : n
    }
  }
  return undefined
}

/** `Pressekonferenz in Frankfurt`, `Eröffnung des Volksfests` */
function placeAfter(sentence: Sentence, noun: number, language: Language): number {
  const {lower = ''} = sentence[noun + 1] ?? {}
  if (/^(?:in|of|de|à|des|der|von|at|mit|auf)$/u.test(lower)) {
    let end = noun + 2
    while (ARTICLE.test(sentence[end]?.lower ?? '')) end += 1
    const first = end
    while (sentence[end]?.isCapital && !language.weekdays.includes(sentence[end]?.lower ?? ''))
      end += 1
    if (end > first) return end
  }
  return noun + 1
}

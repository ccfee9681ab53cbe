import type {Gender, Language} from '../languages/language.ts'
import type {Phrase} from '../phrases/phrase.ts'
import {readPhrase} from '../phrases/read-phrase.ts'
import type {Sentence} from '../words/split-sentences.ts'

/** A phrase like `laut Blinken` or `according to police`. Positions count tokens. */
export interface According {
  readonly start: number
  readonly end: number
  readonly phrase: Phrase
}

const OPINION =
  /^(?:angaben|worten|aussagen?|ansicht|meinung|auffassung|einschätzung|darstellung|überzeugung|schilderung(?:en)?|informationen|lesart|vorstellung|sicht|augen|bericht|berichten|erklärung|mitteilung|beobachtung|erkenntnissen|überzeugungen|urteil)$/u
const OPINION_OF = /^(\p{L}+?)s?(?:angaben|sicht|informationen|darstellung|aussagen)$/u

const OBJECTS = new Map<string, Gender>([
  ['ihm', 'm'],
  ['ihr', 'f'],
  ['him', 'm'],
  ['her', 'f'],
  ['lui', 'm'],
  ['elle', 'f'],
])

const BEFORE_ENGLISH = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'view', 'of'],
  ['per'],
  ['for'],
]
const BEFORE_FRENCH = [
  ['selon'],
  ["d'après"],
  ['d’après'],
  ['aux', 'yeux', 'de'],
  ['de', "l'avis", 'de'],
  ['pour'],
]

/** Returns the phrases of a sentence that name a speaker without a verb. */
export function findAccording(sentence: Sentence, language: Language): According[] {
  const found: According[] = []
  for (const [at, {lower, kind}] of sentence.entries()) {
    if (kind !== 'word') continue
    const according =
      language.code === 'de'
        ? germanAt(sentence, at, lower, language)
        : otherAt(sentence, at, language)
    if (according) found.push(according)
  }
  return found
}

function germanAt(
  sentence: Sentence,
  at: number,
  lower: string,
  language: Language,
): According | undefined {
  if (lower === 'laut' || lower === 'gemäß') return phraseAt(sentence, at, at + 1, language)
  if (lower === 'so') return soAt(sentence, at, language)
  if (lower === 'zufolge') return zufolgeAt(sentence, at, language)
  if (lower === 'nach' || lower === 'aus' || lower === 'in')
    return opinionAt(sentence, at, language)
  return undefined
}

/** `…“, so der Minister.` */
function soAt(sentence: Sentence, at: number, language: Language): According | undefined {
  const before = sentence[at - 1]
  if (before && before.text !== ',' && before.kind !== 'quotation' && !/^[–—]$/u.test(before.text))
    return undefined
  return phraseAt(sentence, at, at + 1, language)
}

/** `Dem Ökonomen Clemens Fuest zufolge` */
function zufolgeAt(sentence: Sentence, at: number, language: Language): According | undefined {
  for (let start = Math.max(0, at - 12); start < at; start += 1) {
    const phrase = readPhrase(sentence, start, language)
    if (phrase?.end === at && !phrase.preposition) return {start, end: at + 1, phrase}
  }
  return undefined
}

/** `nach den Worten von Blinken`, `nach Müllers Angaben`, `nach Polizeiangaben`, `aus Sicht der Union` */
function opinionAt(sentence: Sentence, at: number, language: Language): According | undefined {
  for (let noun = at + 1; noun <= at + 4; noun += 1) {
    const {lower = '', text = '', isCapital} = sentence[noun] ?? {}
    if (!isCapital) continue
    const [, compound] = OPINION_OF.exec(lower) ?? []
    if (compound && compound.length > 3) {
      const name = text.slice(0, compound.length)
      const phrase = organisation(name, noun)
      return {start: at, end: noun + 1, phrase}
    }
    if (!OPINION.test(lower)) continue
    const owner = sentence[noun - 1]
    if (owner?.isCapital && noun - 1 > at) {
      const phrase = readPhrase(sentence, noun - 1, language)
      if (phrase?.end === noun || owner.text.endsWith('s')) {
        return {
          start: at,
          end: noun + 1,
          phrase: {...person(owner.text), start: noun - 1, end: noun},
        }
      }
    }
    const next = sentence[noun + 1]?.lower ?? ''
    if (next === 'von' || next === 'aus') return phraseAt(sentence, at, noun + 2, language)
    if (next === 'vom') return phraseAt(sentence, at, noun + 1, language)
    if (/^(?:des|der|eines|einer|seines|seiner|ihres|ihrer)$/u.test(next))
      return phraseAt(sentence, at, noun + 1, language)
    // `nach Angaben Müllers`
    if (sentence[noun + 1]?.isCapital) return inGenitive(phraseAt(sentence, at, noun + 1, language))
    return undefined
  }
  return undefined
}

/** `aus Sicht Moskaus`: the ending of the case is no part of a name. */
function inGenitive(found: According | undefined): According | undefined {
  const name = found?.phrase.name
  if (!found || !name || !/[^sxzß]s$/u.test(name) || name.length < 4) return found
  return {...found, phrase: {...found.phrase, name: name.slice(0, -1)}}
}

function otherAt(sentence: Sentence, at: number, language: Language): According | undefined {
  const openings = language.code === 'en' ? BEFORE_ENGLISH : BEFORE_FRENCH
  for (const opening of openings) {
    if (!opening.every((word, n) => sentence[at + n]?.lower === word)) continue
    const isWeak = opening[0] === 'for' || opening[0] === 'pour'
    if (isWeak && (at !== 0 || sentence[0]?.isCapital !== true)) continue
    const found = phraseAt(sentence, at, at + opening.length, language)
    if (found && (!isWeak || (found.phrase.name && sentence[found.end]?.text === ','))) return found
  }
  return undefined
}

function phraseAt(
  sentence: Sentence,
  start: number,
  at: number,
  language: Language,
): According | undefined {
  const gender = OBJECTS.get(sentence[at]?.lower ?? '')
  if (gender && !sentence[at + 1]?.isCapital) {
    const phrase: Phrase = {
      ...person(''),
      name: undefined,
      kind: 'pronoun',
      gender,
      start: at,
      end: at + 1,
    }
    return {start, end: at + 1, phrase}
  }
  const phrase = readPhrase(sentence, at, language)
  return phrase && phrase.kind !== 'noun' ? {start, end: phrase.end, phrase} : undefined
}

function organisation(name: string, at: number): Phrase {
  return {...person(name), start: at, end: at + 1, kind: 'organisation', isSure: true}
}

function person(name: string): Phrase {
  return {
    start: 0,
    end: 0,
    kind: 'person',
    name,
    isPlural: false,
    hasArticle: false,
    isDefinite: false,
    isPossessive: false,
    isObject: false,
    isSure: false,
  }
}

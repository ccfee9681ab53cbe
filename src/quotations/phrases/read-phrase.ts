import type {Gender, Language} from '../languages/language.ts'
import type {Token} from '../words/token.ts'
import type {Phrase} from './phrase.ts'
import {describe, genderOfArticle} from './describe-phrase.ts'
import {adjectivesEnd} from './read-adjectives.ts'
import {readLinks, withApposition} from './read-links.ts'
import {readNames, type Names} from './read-names.ts'

/** Returns the noun phrase that begins at a token, with its preposition, office, name and apposition. */
export function readPhrase(
  tokens: readonly Token[],
  start: number,
  language: Language,
): Phrase | undefined {
  let at = start
  let preposition: string | undefined
  const {lower = '', kind, text = ''} = tokens[at] ?? {}
  if (kind !== 'word' && kind !== 'number') return undefined
  if (language.prepositions.has(lower) && !isNameFrom(tokens, at, language)) {
    preposition = lower
    at += 1
  }
  const pronoun = readPronoun(
    tokens,
    at,
    language,
    at === 0 || /^\p{Ll}/u.test(tokens[at]?.text ?? text),
  )
  if (pronoun) return {...pronoun, start, preposition}
  const determiner = language.determiners.get(tokens[at]?.lower ?? '')
  if (determiner) at += 1
  const isOwned = !determiner && isGenitive(tokens, at, language)
  if (isOwned) at += 1
  const elided = language.code === 'fr' && /^l['’]\p{L}/iu.test(tokens[at]?.text ?? '')
  const adjectives = adjectivesEnd(tokens, at, language, determiner !== undefined)
  const row = readNames(tokens, adjectives, language)
  if (!row) return undefined
  const names = language.hasCapitalNouns ? withUnknownRole(row, determiner !== undefined) : row
  const linked = readLinks(tokens, names, language)
  const rest = withApposition(tokens, names, linked, language)
  // `der Pontifex`: with an article, an unknown noun is no name.
  const isNounOnly =
    language.hasCapitalNouns &&
    determiner !== undefined &&
    names.kind === 'person' &&
    !names.isSure &&
    names.named.length === 1
  const article = genderOfArticle(tokens[at - 1], language)
  return {
    start,
    end: rest.end,
    kind: names.kind === 'noun' && rest.name ? 'person' : isNounOnly ? 'noun' : names.kind,
    ...describe(
      tokens,
      at,
      adjectives,
      names,
      linked,
      rest,
      isOwned || determiner !== undefined,
      language,
    ),
    gender:
      names.gender ??
      rest.gender ??
      (names.described.length > 0 || isNounOnly ? article : undefined),
    isPlural: names.isPlural,
    hasArticle: determiner !== undefined || elided,
    isDefinite: determiner?.isDefinite ?? elided,
    isPossessive: determiner?.isPossessive ?? false,
    isObject: determiner?.isObject ?? false,
    preposition,
    isSure: names.isSure || Boolean(rest.name && rest.gender),
  }
}

/** A particle that begins a name is no preposition: `sagte von der Leyen`. A phrase never knows; the name is tried first. */
function isNameFrom(tokens: readonly Token[], at: number, language: Language): boolean {
  if (language.code !== 'de' || tokens[at]?.lower !== 'von') return false
  const next = tokens[at + 1]
  // `von der Leyen sagte`: after the verb or at the start, with a capital that is neither office nor organisation.
  const noun = tokens[next?.lower === 'der' ? at + 2 : at + 1]
  const before = tokens[at - 1]
  if (!noun?.isCapital || language.isRole(noun.lower) || language.isOrganisation(noun.text))
    return false
  return at === 0
    ? (tokens[at]?.text.startsWith('V') ?? false)
    : language.saying(before?.lower ?? '') !== undefined && next?.lower === 'der'
}

/** Long nouns of persons, with an ending that no first name has: `Chefeinkäuferin Alrun Voss`. */
const LONG_ROLE = /^\p{L}{6,}(?:in|er|chef|eur|ist|ent|ant|wart|rat|mann|frau)$/u

/**
 * `Der Wirtschaftsweise Achim Truger`: behind an article, the first of several unknown capitals describes a person, and so
 * does a long noun before two of them.
 */
function withUnknownRole(names: Names, hasArticle: boolean): Names {
  const [first, ...rest] = names.named
  if (names.kind !== 'person' || names.isSure || !first || rest.length === 0) return names
  if (!hasArticle && (rest.length !== 2 || !LONG_ROLE.test(first.lower))) return names
  if (rest.length === 1 && /(?:e|en|es)$/u.test(first.lower)) return names
  return {...names, described: [...names.described, first], named: rest, isSure: true}
}

/** `Kasachstans früherer Präsident`, `Ukraine's foreign minister`: the name of a country before an office is an article. */
function isGenitive(tokens: readonly Token[], at: number, language: Language): boolean {
  const {text = '', isCapital} = tokens[at] ?? {}
  if (!isCapital || language.code === 'fr') return false
  if (!(language.code === 'de' ? /\p{L}s$/u : /['’]s$/u).test(text)) return false
  const noun = tokens[adjectivesEnd(tokens, at + 1, language, true)]
  if (!noun || (noun.start === tokens[at + 1]?.start && language.code === 'de')) return false
  // `Labour's Anwen Rees`
  const isBeforeName =
    language.code === 'en' && noun.isCapital && tokens[at + 2]?.isCapital === true
  return isBeforeName || language.isRole(noun.lower) || language.isOrganisation(noun.text)
}

function readPronoun(tokens: readonly Token[], at: number, language: Language, isPlain: boolean) {
  const token = tokens[at]
  if (!token) return undefined
  const found = (gender: Gender | 'plural') => ({
    end: at + 1,
    kind: 'pronoun' as const,
    gender: gender === 'plural' ? undefined : gender,
    isPlural: gender === 'plural',
    hasArticle: false,
    isDefinite: true,
    isPossessive: false,
    isObject: false,
    isSure: true,
  })
  if (language.code === 'fr') {
    const [, inverted] = /-t?-?(ils?|elles?)$/u.exec(token.lower) ?? []
    if (inverted) return found(inverted.endsWith('s') ? 'plural' : inverted === 'il' ? 'm' : 'f')
  }
  const next = tokens[at + 1]
  const gender = language.pronouns.get(token.lower)
  if (gender && isPlain && !next?.isCapital) return found(gender)
  // `Der konterte`: an article before a verb stands for the person.
  const isDemonstrative =
    language.code === 'de' && at === 0 && /^(?:Der|Die|Dieser|Diese)$/u.test(token.text)
  if (isDemonstrative && language.saying(next?.lower ?? '') && !next?.isCapital) {
    return found(token.lower.startsWith('der') || token.lower === 'dieser' ? 'm' : 'f')
  }
  return undefined
}

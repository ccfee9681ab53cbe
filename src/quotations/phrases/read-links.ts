import type {Gender, Language} from '../languages/language.ts'
import type {Token} from '../words/token.ts'
import {adjectivesEnd} from './read-adjectives.ts'
import {isOfCalendar, readNames, type Names} from './read-names.ts'

/** More links than these are a list, not an office. */
const mostLinks = 3

export interface Links {
  readonly end: number
  /** The end of the name, when it stands behind the links. */
  readonly name?: Names
}

/** Reads what a noun is linked with: `Sprecher der Polizei`, `mayor of London`. */
export function readLinks(tokens: readonly Token[], names: Names, language: Language): Links {
  let {end} = names
  const isNamed = names.named.length > 0 && names.kind === 'person'
  for (let links = 0; links < mostLinks; links += 1) {
    const next = linkEnd(tokens, end, names, isNamed, language)
    if (next === undefined) break
    end = next.end
    if (next.name) return next
  }
  if (!isNamed && end > names.end && tokens[end]?.isCapital) {
    const name = readNames(tokens, end, language)
    if (name && name.named.length > 0) return {end: name.end, name}
  }
  return {end}
}

const MEDIA =
  /(?:dpa|afp|reuters|apa|epd|kna|sid|agentur|zeitung|zeitschrift|rundfunk|deutschlandfunk|fernsehen|sender|magazin|portal|blatt|radio|funke|rnd|ard|zdf)$/u
const OF_MEDIA =
  /(?:reporter|journalist|redakteur|korrespondent|sprecher|chef|mitarbeiter)(?:in)?$/u

function linkEnd(
  tokens: readonly Token[],
  at: number,
  names: Names,
  isNamed: boolean,
  language: Language,
): Links | undefined {
  const link = tokens[at]?.lower ?? ''
  if (!language.linking.has(link)) return undefined
  if (isNamed && !/^(?:vom|von|aus|of|from|de|du|des)$/u.test(link)) return undefined
  let next = at + 1
  if (language.determiners.has(tokens[next]?.lower ?? '')) next += 1
  const adjectives = adjectivesEnd(tokens, next, language, true)
  const row = readNames(tokens, adjectives, language)
  // `schreibt der Beirat der Schule an Bürgermeister Frank Nopfer`
  if (row?.isSure && row.kind === 'person' && /^(?:an|gegen|für|bei|zu|to|for|à|pour)$/u.test(link))
    return undefined
  if (!row) return plainLinkEnd(tokens, next, names, language)
  if (isOfCalendar(tokens[adjectives]?.lower ?? '', language)) return undefined
  const last = tokens[row.end - 1]?.lower ?? ''
  const head = names.described.at(-1)?.lower ?? ''
  if (link === 'der' && MEDIA.test(last) && !(OF_MEDIA.test(head) && !/sprecher/u.test(head)))
    return undefined
  if (/^(?:im|in|am|beim|bei|at|from)$/u.test(link) && language.isOccasion(last)) return undefined
  // `Präsident des Amtes Thomas Haldenberg`: the row holds the noun and the name of the speaker.
  const holdsName = row.isSure && row.named.length > 1 && row.described.length > 0
  const isOfAnother = row.described.some(
    ({lower}) => language.isRole(lower) || language.titles.has(lower),
  )
  return holdsName && !isNamed && !isOfAnother ? {end: row.end, name: row} : {end: row.end}
}

/** `L'avocate des parties civiles, Me Inès Rocher`: small nouns before a comma and a name belong to the office. */
function plainLinkEnd(
  tokens: readonly Token[],
  at: number,
  {named, described}: Names,
  language: Language,
): Links | undefined {
  if (language.hasCapitalNouns || named.length > 0) return undefined
  if (!described.some(({lower}) => language.isRole(lower))) return undefined
  let end = at
  while (end < at + 4 && isPlainWord(tokens[end], language)) end += 1
  const isBeforeName = tokens[end]?.text === ',' && tokens[end + 1]?.isCapital
  return end > at && isBeforeName ? {end} : undefined
}

function isPlainWord(token: Token | undefined, language: Language): boolean {
  if (token?.kind !== 'word' || token.isCapital) return false
  const {lower} = token
  return (
    language.saying(lower) === undefined &&
    !language.functionWords.has(lower) &&
    !language.auxiliaries.has(lower)
  )
}

export interface Rest {
  readonly end: number
  readonly name?: readonly Token[]
  readonly role?: readonly [number, number]
  readonly roleNoun?: string
  readonly gender?: Gender
}

/** Reads a bracket and an apposition: `Anna Brehm (CDU)`, `der Präsident des Amtes, Thomas Haldenberg,`. */
export function withApposition(
  tokens: readonly Token[],
  names: Names,
  links: Links,
  language: Language,
): Rest {
  let {end} = links
  if (tokens[end]?.text === '(') {
    const close = tokens.slice(end, end + 7).findIndex(({text}) => text === ')')
    if (close !== -1) end += close + 1
  }
  if (tokens[end]?.text !== ',' || (names.kind === 'noun' && names.described.length === 0))
    return {end}
  let at = end + 1
  if (language.determiners.has(tokens[at]?.lower ?? '')) at += 1
  const from = adjectivesEnd(tokens, at, language, true)
  const row = readNames(tokens, from, language)
  if (!row) return {end}
  const hasName = (names.kind === 'person' && names.named.length > 0) || links.name !== undefined
  const role = row.described.findLast(({lower}) => language.isRole(lower))
  if (hasName && row.named.length === 0 && role) {
    const {end: roleEnd} = readLinks(tokens, row, language)
    if (!closes(tokens, roleEnd, language)) return {end}
    return {end: roleEnd, role: [from, roleEnd], roleNoun: role.lower, gender: row.gender}
  }
  const isRole = names.described.some(({lower}) => language.isRole(lower))
  if (
    !hasName &&
    isRole &&
    !names.isPlural &&
    row.kind === 'person' &&
    row.named.length > 1 &&
    closes(tokens, row.end, language)
  ) {
    return {end: row.end, name: row.named, gender: row.gender}
  }
  return {end}
}

/** An apposition ends at a comma, at the end of the sentence, or before the verb. */
function closes(tokens: readonly Token[], at: number, language: Language): boolean {
  const next = tokens[at]
  if (!next || next.kind === 'quotation' || /^[,:()–—-]$/u.test(next.text)) return true
  return language.saying(next.lower) !== undefined || language.auxiliaries.has(next.lower)
}

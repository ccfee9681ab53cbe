import {genderOfFirstName} from '../languages/first-names.ts'
import type {Gender, Language} from '../languages/language.ts'
import type {Token} from '../words/token.ts'

/** A row of nouns and names, split into what describes and what names. */
export interface Names {
  readonly end: number
  /** The nouns that describe a person or an organisation. */
  readonly described: readonly Token[]
  readonly named: readonly Token[]
  readonly kind: 'person' | 'organisation' | 'noun'
  readonly gender?: Gender
  readonly isSure: boolean
  readonly isPlural: boolean
}

/** Longer rows of capitals are headlines or lists. */
const longest = 9

const PARTICLE =
  /^(?:von|van|vom|zu|zur|de|der|den|del|della|di|da|dos|du|das|la|le|el|al|bin|ibn|ben|abu|ter|ten|te|af|av|y|e|&|ohne|of|the)$/u

/** Capitals that are never part of a name. */
const NEVER_NAME =
  /^(?:ende|anfang|mitte|millionen?|milliarden?|prozent|euro|dollar|uhr|tausende|hunderte|dutzende|teil|teile|zahl|jahre?n?|tage?n?|wochen?|monate?n?|stunden?|minuten?|meter|kilometer|grad|kritik|zweifel|lob|deutlich|mr|dear|liebe|lieber|sehr|antwort|frage|punkt|angaben|worten|demnach|fest|klar)$/u

/** Returns the row of nouns and names that begins at a token. */
export function readNames(
  tokens: readonly Token[],
  at: number,
  language: Language,
): Names | undefined {
  const end = endOfRow(tokens, at, language)
  return end === at ? undefined : splitRow(tokens.slice(at, end), end, language)
}

function endOfRow(tokens: readonly Token[], at: number, language: Language): number {
  let end = at
  if (isAdverb(tokens, at)) return at
  while (end < tokens.length && end - at < longest) {
    const token = tokens[end] as Token
    if (isNoun(token, language)) end += 1
    else if (end > at + 1 && isUndOfName(tokens, at, end, language)) end += 2
    else if (end > at && isFrenchAdjective(tokens, end, language)) end += 1
    else if (end > at && isSurnameOfCalendar(tokens, end, language)) end += 1
    else if (end > at && isPartOfOffice(tokens, end, language)) end += 1
    else if (end > at && PARTICLE.test(token.lower)) {
      const next = particlesEnd(tokens, end)
      if (!tokens[next]?.isCapital || !isParticleOfName(tokens, at, end, language)) break
      end = next
    } else if (end === at && isLeadingParticle(tokens, at)) end = particlesEnd(tokens, at)
    else break
  }
  return end
}

/** `Anders sieht es Gabriel Felber`: at the beginning of a sentence, these are first names before another capital alone. */
function isAdverb(tokens: readonly Token[], at: number): boolean {
  return at === 0 && /^(?:anders|will|mag)$/u.test(tokens[0]?.lower ?? '') && !tokens[1]?.isCapital
}

/** `Eigentümerverband Haus und Grund`: behind a kind of organisation, the word joins a name. */
function isUndOfName(
  tokens: readonly Token[],
  from: number,
  at: number,
  language: Language,
): boolean {
  const next = tokens[at + 1]
  return (
    tokens[at]?.lower === 'und' &&
    DESCRIBES.test(tokens[from]?.lower ?? '') &&
    next?.isCapital === true &&
    !language.isRole(next.lower)
  )
}

/** `la secrétaire générale de la CGT`: French adjectives follow the office. */
function isFrenchAdjective(tokens: readonly Token[], at: number, language: Language): boolean {
  const {lower = '', isCapital} = tokens[at] ?? {}
  if (language.code !== 'fr' || isCapital || !language.isRole(tokens[at - 1]?.lower ?? ''))
    return false
  return (
    /(?:al|ale|if|ive|ier|ière|ain|aine|ais|aise|ien|ienne|ique|able|ée?|ant|ante|jointe?)$/u.test(
      lower,
    ) &&
    language.saying(lower) === undefined &&
    !language.functionWords.has(lower)
  )
}

/** `Petra Sonntag`, `Karl März`: behind a first name, a day or a month is a surname. */
function isSurnameOfCalendar(tokens: readonly Token[], at: number, language: Language): boolean {
  const {lower = '', isCapital} = tokens[at] ?? {}
  const first = tokens[at - 1]?.lower ?? ''
  return isCapital === true && isOfCalendar(lower, language) && isFirstName(first)
}

function isFirstName(lower: string): boolean {
  return genderOfFirstName(lower) !== undefined
}

/** `UN aid chief Tom Fletcher`: small letters between an organisation and an office belong to the office. */
function isPartOfOffice(tokens: readonly Token[], at: number, language: Language): boolean {
  const {lower = '', kind} = tokens[at] ?? {}
  if (language.hasCapitalNouns || kind !== 'word' || !tokens[at - 1]?.isCapital) return false
  if (language.saying(lower) ?? language.auxiliaries.has(lower)) return false
  if (
    [language.functionWords, language.prepositions, language.determiners].some((set) =>
      set.has(lower),
    )
  )
    return false
  // `Activist investor Elliott`
  if (
    language.isRole(tokens[at - 1]?.lower ?? '') &&
    tokens[at + 1]?.isCapital &&
    /(?:or|er|ist|an)$/u.test(lower)
  )
    return true
  const isOffice = language.isRole(tokens[at + 1]?.lower ?? '')
  return isOffice && tokens[at + 1]?.isCapital === false && tokens[at + 2]?.isCapital === true
}

function particlesEnd(tokens: readonly Token[], at: number): number {
  let end = at
  while (end < at + 2 && PARTICLE.test(tokens[end]?.lower ?? '')) end += 1
  return end
}

/** `sagte von der Leyen`: a name can begin with its particle, when no article or noun explains it. */
function isLeadingParticle(tokens: readonly Token[], at: number): boolean {
  const {lower = ''} = tokens[at] ?? {}
  if (!/^(?:von|van|de|del|di|da|al|el|bin|ibn|ter|ten)$/u.test(lower)) return false
  const next = tokens[particlesEnd(tokens, at)]
  return next?.isCapital === true
}

/** `Ursula von der Leyen`, but `Präsident der Bank` and `Anna vom Verein`: the word before is a first name. */
function isParticleOfName(
  tokens: readonly Token[],
  from: number,
  at: number,
  language: Language,
): boolean {
  const before = tokens[at - 1] as Token
  // `Ärzte ohne Grenzen`, `Reporter ohne Grenzen`
  if (tokens[at]?.lower === 'ohne') return tokens[at + 1]?.lower === 'grenzen'
  // `Ministry of Defence`, `Bank of England`, but `mayor of London`
  if (tokens[at]?.lower === 'of') {
    const noun = tokens[particlesEnd(tokens, at)]
    return (
      before.isCapital &&
      language.isOrganisation(before.text) &&
      !/^\p{Lu}{2,}$/u.test(before.text) &&
      !language.isRole(noun?.lower ?? '')
    )
  }
  if (tokens[at]?.lower === 'the') return false
  if (/^(?:van|von|de)$/u.test(before.lower)) return true
  if (/^(?:&|y|e|bin|ibn|al|el|del|dos|da|di|van|ter|ten)$/u.test(tokens[at]?.lower ?? '')) {
    return !language.isRole(before.lower)
  }
  if (!/^(?:von|van|zu|de|du|la|le|den|abu|ben|af|av|della)$/u.test(tokens[at]?.lower ?? ''))
    return false
  if (genderOfFirstName(before.lower) !== undefined) return true
  // `Sprecherin Nele von Storch`, but `Bürgermeister von Berlin` and `Kessler von der Bahn`
  const noun = tokens[particlesEnd(tokens, at)]
  const isBehindRole = at - from > 1 && language.isRole(tokens[at - 2]?.lower ?? '')
  return (
    isBehindRole &&
    !language.isRole(before.lower) &&
    !language.isRole(noun?.lower ?? '') &&
    !language.isOrganisation(noun?.text ?? '')
  )
}

/** Returns whether a token can stand in a row of nouns and names. */
function isNoun(token: Token, language: Language): boolean {
  if (token.kind !== 'word') return false
  const {lower, text} = token
  // French `Me` is a lawyer, and `me` a pronoun.
  if (text === 'Me' && language.titles.has(lower)) return true
  if (NEVER_NAME.test(lower) || isOfCalendar(lower, language)) return false
  if (
    language.functionWords.has(lower) ||
    language.determiners.has(lower) ||
    language.prepositions.has(lower)
  ) {
    return false
  }
  if (token.isCapital) return !language.pronouns.has(lower)
  if (/^\d+-\p{L}/u.test(text)) return language.isRole(lower)
  return !language.hasCapitalNouns && (language.isRole(lower) || language.isOrganisation(lower))
}

export function isOfCalendar(lower: string, {weekdays, months}: Language): boolean {
  return (
    weekdays.includes(lower) ||
    months.includes(lower) ||
    /(?:tag|woch)(?:abend|morgen|mittag|nachmittag|vormittag|nacht)$/u.test(lower)
  )
}

function splitRow(row: readonly Token[], end: number, language: Language): Names {
  const start = startOfName(row, language)
  const described = row.slice(0, start)
  const named = withoutHonours(row.slice(start))
  const heads = described.filter(({lower}) => !language.titles.has(lower))
  const role = heads.findLast(({lower}) => language.isRole(lower))
  const [title] = described.flatMap(({lower}) => language.titles.get(lower) ?? [])
  const [first] = named
  const firstGender = first && genderOfFirstName(first.lower)
  const isNamedOrganisation =
    named.length > 0 && !firstGender && isOrganisationName(named, language)
  const isDescribedOrganisation = !role && heads.some(({text}) => language.isOrganisation(text))
  const hasTitle = described.length > heads.length
  const kind =
    firstGender || hasTitle || (role && !isNamedOrganisation)
      ? 'person'
      : isNamedOrganisation || isDescribedOrganisation
        ? 'organisation'
        : named.length > 0
          ? 'person'
          : 'noun'
  return {
    end,
    described,
    named,
    kind,
    gender: title ?? firstGender ?? (role && language.genderOfRole(role.lower)),
    isSure: Boolean(firstGender || hasTitle || (role && named.length > 0)),
    isPlural: named.length === 0 && isPlural(role ?? heads.at(-1), language),
  }
}

/** `Nuala Daly SC`, `Jim Ward MP`: letters behind a full name are no part of it. */
function withoutHonours(named: readonly Token[]): readonly Token[] {
  const isHonour = /^(?:SC|KC|QC|MP|MEP|MSP|TD|OBE|MBE|CBE|PhD|MD|MdB|MdL|MdEP|LL\.M)$/u
  return named.length > 2 && isHonour.test(named.at(-1)?.text ?? '') ? named.slice(0, -1) : named
}

/** Returns where the name begins: at the first name, else behind the last office, title or kind of organisation. */
function startOfName(row: readonly Token[], language: Language): number {
  const first = row.findIndex(
    ({lower, isCapital}, at) =>
      isCapital && at + 1 < row.length && genderOfFirstName(lower) !== undefined,
  )
  const last = row.findLastIndex(
    ({lower}, at) =>
      (first === -1 || at < first) && (language.isRole(lower) || language.titles.has(lower)),
  )
  if (last !== -1) {
    const isName = ({isCapital, lower}: Token, at: number) =>
      at > last && (isCapital || PARTICLE.test(lower))
    const name = row.findIndex(isName)
    return name === -1 ? row.length : name
  }
  if (first !== -1) return first
  const kind = row.findIndex(
    ({text}) => language.isOrganisation(text) && !/^\p{Lu}{2,}$/u.test(text),
  )
  // `Organisation Human Rights Watch` describes first; `World Food Programme` is a name as a whole.
  if (kind === 0 && row.length > 1 && DESCRIBES.test(row[0]?.lower ?? '')) return 1
  return 0
}

/** Kinds of organisations that stand before a name. `Polizei Bremen` is a name as a whole. */
const DESCRIBES =
  /(?:organisation|konzern|unternehmen|zulieferer|hersteller|firma|gewerkschaft|agentur|airline|anbieter|betreiber|partei|gruppe|stiftung|initiative|bündnis|versorger|reederei|miliz|verband|bank|institut|verein|bauer|riese|händler|ministère|groupe|société|agence|association|syndicat)$/u

function isOrganisationName(named: readonly Token[], language: Language): boolean {
  const last = named.at(-1)
  if (last?.lower === 'grenzen') return true
  return (
    named.some(
      ({text, lower}) => lower === '&' || /^(?:AG|GmbH|SE|KG|Inc|Ltd|Corp|plc)$/u.test(text),
    ) ||
    (last !== undefined && language.isOrganisation(last.text)) ||
    (named.length > 1 && named.some(({text}) => text.length > 3 && language.isOrganisation(text)))
  )
}

function isPlural(noun: Token | undefined, language: Language): boolean {
  if (!noun) return false
  if (language.code === 'de')
    return /(?:innen|leute|experten|beamten|eltern|kreise|kreisen|behörden|zeugen|kollegen|soldaten|studenten|aktivisten|journalisten)$/u.test(
      noun.lower,
    )
  return /[^s]s$/u.test(noun.lower) || noun.lower === 'police'
}

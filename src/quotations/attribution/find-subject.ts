import type {Language} from '../languages/language.ts'
import type {Phrase} from '../phrases/phrase.ts'
import type {Sentence} from '../words/split-sentences.ts'
import type {Token} from '../words/token.ts'

/** A verb of saying in a sentence. Positions count tokens. */
export interface Verb {
  readonly at: number
  /** The auxiliary of a participle, else the verb itself. The subject stands beside it. */
  readonly finite: number
  readonly saying: 'saying' | 'judging'
}

/** Returns the verbs of saying in a sentence, in their order. */
export function findVerbs(sentence: Sentence, language: Language): Verb[] {
  const verbs: Verb[] = []
  let auxiliary = -1
  for (const [at, {lower, kind, isCapital, text}] of sentence.entries()) {
    if (text === ',' || text === ':' || kind === 'quotation') {
      if (kind !== 'quotation') auxiliary = -1
      continue
    }
    if (kind !== 'word' || (isCapital && at > 0)) continue
    if (language.auxiliaries.has(lower)) auxiliary = at
    if (
      /^(?:zeigte?n?|freute?n?|wandten?|wandte)$/u.test(lower) &&
      !sentence.slice(at + 1, at + 5).some((next) => next.lower === 'sich')
    )
      continue
    // `wollte ein Journalist wissen`
    const asking =
      lower === 'wissen' && sentence[at - 1]?.lower !== 'nichts'
        ? lastOf(sentence, at, /^(?:wollte|will|wollten|wollen)$/u)
        : -1
    if (asking !== -1) verbs.push({at, finite: asking, saying: 'saying'})
    const base =
      language.code === 'fr' ? (lower.split(/-(?:t-)?(?:ils?|elles?)$/u)[0] ?? '') : lower
    const saying = language.saying(base)
    // `soll er den Rettern gesagt haben`
    const modal =
      sentence[at + 1]?.lower === 'haben'
        ? lastOf(sentence, at, /^(?:soll|sollen|will|dürfte)$/u)
        : -1
    if (language.isSaid(lower) && modal !== -1) verbs.push({at, finite: modal, saying: 'saying'})
    else if (language.isSaid(lower) && auxiliary !== -1)
      verbs.push({at, finite: auxiliary, saying: saying ?? 'saying'})
    else if (saying) verbs.push({at, finite: at, saying})
  }
  return verbs
}

function lastOf(sentence: Sentence, before: number, words: RegExp): number {
  return sentence.findLastIndex(
    ({lower}, at) => at < before && at > before - 12 && words.test(lower),
  )
}

/** Returns whether a phrase can be somebody who says something. */
export function canSpeak({kind, role, name, hasArticle}: Phrase): boolean {
  if (kind === 'noun') return name !== undefined && hasArticle
  return kind !== 'person' || name !== undefined || role !== undefined
}

/** Returns the subject of a verb of saying: before it, or behind it in an inverted sentence. */
export function findSubject(
  sentence: Sentence,
  phrases: readonly Phrase[],
  {at, finite}: Verb,
  language: Language,
): Phrase | undefined {
  const from = clauseStart(sentence, finite)
  const isSubject = (phrase: Phrase) =>
    !phrase.preposition && !phrase.isObject && canSpeak(phrase) && isLikely(phrase, finite)
  const before = phrases.filter(
    (phrase) => phrase.end <= finite && phrase.start >= from && isSubject(phrase),
  )
  const own = language.code === 'de' ? before[0] : before.at(-1)
  // `Die Grünen werfen Minister Dobler …`: the verb is plural, and the person behind it is not.
  const isPlural = language.code === 'de' && sentence[finite]?.lower.endsWith('en')
  if (own && (own.kind !== 'noun' || (isPlural && own.hasArticle))) return own
  const after = phrases.find(
    (phrase) =>
      phrase.start > finite && isSubject(phrase) && !isBroken(sentence, finite, phrase.start),
  )
  // `Battu à Lyon, l'entraîneur Bruno Genestier, a regretté`: the name stands before the comma.
  const apposed = phrases.find(
    (phrase) =>
      phrase.end === from - 1 && phrase.isSure && phrase.kind !== 'pronoun' && isSubject(phrase),
  )
  if (apposed && !own && language.code !== 'de' && sentence[from - 1]?.text === ',') return apposed
  const main = phrases.find((phrase) => isSubject(phrase) && phrase.start <= 1)
  const isInterrupted = main && main.end < from && isRelative(sentence, main.end, language)
  if (isInterrupted && sentence[from - 1]?.kind !== 'quotation') return main
  // `Murkov, a Republican, said she had …`: nobody inverts a pronoun any more.
  const isAfterApposition = language.code === 'en' && sentence[from - 1]?.text === ','
  if (isAfterApposition && main && !own && after?.kind === 'pronoun') return main
  if (
    after &&
    (!own || after.kind !== 'noun') &&
    (language.code === 'de' ||
      isDirectlyAfter(sentence.slice(finite + 1, after.start), sentence[at], language))
  )
    return after
  const split = isSplitClause(sentence, from, finite)
    ? phrases.findLast(
        (phrase) =>
          phrase.end < from && phrase.start >= clauseStart(sentence, from - 1) && isSubject(phrase),
      )
    : undefined
  return (
    own ??
    split ??
    (sentence[from - 1]?.text === ',' ? main : undefined) ??
    (language.code === 'de' ? after : undefined)
  )
}

/** A single unknown noun is a name right beside the verb alone: `sagte Kessler`, but not `gebe keinen Grund`. */
function isLikely({kind, isSure, name, hasArticle, start, end}: Phrase, finite: number): boolean {
  if (kind === 'noun') return end === finite || start === finite + 1
  if (kind !== 'person' || isSure || !name || name.includes(' ')) return true
  return !hasArticle && (start === 0 || end === finite || start === finite + 1)
}

/** Returns where the clause of a token begins: behind the last comma, colon, dash or quotation. */
export function clauseStart(sentence: Sentence, at: number): number {
  let from = at
  while (from > 0) {
    const before = sentence[from - 1]
    if (!before || before.kind === 'quotation' || /^[,:;–—]$/u.test(before.text)) break
    from -= 1
  }
  return from
}

/** `während Müller von „…“ sprach`: the quotation stands within the clause, and its verb behind it. */
function isSplitClause(sentence: Sentence, from: number, finite: number): boolean {
  return from === finite && sentence[from - 1]?.kind === 'quotation'
}

/** `Müller, der …, sagte` and `Kerr-Lewis, who …, added`: the subject stands before the relative clause. */
function isRelative(sentence: Sentence, end: number, language: Language): boolean {
  return sentence[end]?.text === ',' && language.relatives.has(sentence[end + 1]?.lower ?? '')
}

/** Returns whether a quotation or the end of the clause stands between two tokens. */
function isBroken(sentence: Sentence, from: number, to: number): boolean {
  return sentence
    .slice(from + 1, to)
    .some(({kind, text}) => kind === 'quotation' || /^[,:;]$/u.test(text))
}

/** `said Oleksandr Koval`: in English and French an inverted subject follows its verb at once. */
function isDirectlyAfter(between: Sentence, verb: Token | undefined, language: Language): boolean {
  return between.every(
    (token) =>
      token === verb ||
      language.saying(token.lower) !== undefined ||
      language.functionWords.has(token.lower) ||
      language.isSaid(token.lower),
  )
}

import type {Clue} from './attribution/clue.ts'
import type {Language} from './languages/language.ts'
import type {Sentence} from './words/split-sentences.ts'

/** The facts about words between marks that decide whether somebody is quoted. */
export interface Candidate {
  readonly words: string
  readonly sentence: Sentence
  /** The token of the quotation in the sentence. */
  readonly at: number
  /** The character behind the marks: a hyphen makes them a part of a compound. */
  readonly after: string
  readonly clue: Clue | undefined
  /** Whether an earlier statement goes on here, in reported speech. */
  readonly goesOn: boolean
  readonly language: Language
}

const MEDIUM =
  /(?:spiegel|bild|bild am sonntag|zeit|welt|stern|focus|faz|taz|zeitung|blatt|post|times|guardian|monde|figaro|tagesspiegel|kurier|anzeiger|rundschau|nachrichten|tagesschau|tagesthemen|heute|journal|standard|presse|morgenpost|courier|echo|bote|magazin|stimme|allgemeine|kicker|independent|telegraph|mail|economist|journal|news|herald|tribune|libération|parisien|express|monitor|maischberger|lanz|anne will|hart aber fair)$/iu

const TITLE = /^(?:Der|Die|Das|Ein|Eine|Les?|La|Une?|The|An?) \p{Lu}/u

const SIGNS =
  /^(?:plakaten?|transparenten?|schildern?|bannern?|aufschrift|inschrift|parolen?|motto|slogans?|losung|titel|überschrift|schriftzug|banners?|placards?|signs?|pancartes?)$/u

/** Returns how certain it is that somebody is quoted, from 0 to 1. */
export function decideQuotation(candidate: Candidate): number {
  const {words, sentence, at, clue, goesOn, language} = candidate
  const count = countWords(words)
  const isSentence = count > 1 && /[.!?…]$/u.test(words) && /^["„“»«‚‘']?\p{Lu}/u.test(words)
  const before = sentence[at - 1]
  if (before && isDistance(sentence, at, language)) return 0.05
  const isAfterColon = before?.text === ':'
  const isTagged = clue !== undefined && clue.isSaid && Math.abs(clue.at - at) <= 2 && clue.at > at
  if (!isAfterColon && isName(candidate, count, isTagged)) return 0.1
  if (!isAfterColon && isSign(sentence, at)) return 0.2
  if (isAfterColon && clue?.isSaid !== true && sentence.some(({lower}) => SIGNS.test(lower)))
    return 0.2
  const byItself = isSentence ? 0.9 : count >= 8 ? 0.8 : count >= 5 ? 0.65 : count >= 3 ? 0.45 : 0.3
  const bySpeaker = clue ? (clue.isSaid ? 0.95 : 0.6) : 0
  // `'We lost everything': Families return`
  const isHeadline = at === 0 && count >= 3 && sentence[1]?.text === ':'
  return Math.max(
    byItself,
    bySpeaker,
    isHeadline ? 0.7 : 0,
    goesOn ? 0.75 : 0,
    isAfterColon ? 0.8 : 0,
  )
}

/** Counts the first words alone: a long quotation needs no exact number. */
function countWords(words: string): number {
  return words.slice(0, 200).split(/\s+/u).length
}

function isDistance(sentence: Sentence, at: number, language: Language): boolean {
  const {lower = ''} = sentence[at - 1] ?? {}
  // `s'est dite « bouleversée »`
  if (/^s['’]/u.test(sentence[at - 2]?.lower ?? '')) return false
  return language.isDistancing(lower) || (lower === 'genannten' && sentence[at - 2]?.lower === 'so')
}

function isSign(sentence: Sentence, at: number): boolean {
  const isShown = sentence.some(({lower}) =>
    /^(?:stand|steht|standen|lesen|prangte|lautete|read|reading|lire)$/u.test(lower),
  )
  return isShown && sentence.slice(Math.max(0, at - 10), at).some(({lower}) => SIGNS.test(lower))
}

/** Returns whether the marks hold a title, the name of a thing, or a newspaper. */
function isName(
  {words, sentence, at, after, clue, goesOn, language}: Candidate,
  count: number,
  isTagged: boolean,
): boolean {
  const before = sentence[at - 1]
  const lower = before?.lower ?? ''
  const isSentence = /[.!?…]$/u.test(words)
  if (count <= 5 && /^[-‐‑]/u.test(after) && clue?.isSaid !== true) return true
  // `wirft ihm „Symbolpolitik“ vor`
  if (clue?.isSaid && sentence[at + 1]?.lower === 'vor') return false
  const beginsCapital = /^\p{Lu}/u.test(words) || /^\d/u.test(words)
  if (!beginsCapital) return false
  const isMedium = count <= 6 && MEDIUM.test(words)
  const isArticle =
    language.determiners.get(lower)?.isDefinite === true ||
    /^(?:im|am|vom|zum|beim|zur|au|du)$/u.test(lower)
  // `„Er ist der Beste der Welt“, sagte`: a comma parts words from the verb, and no name.
  const isSpoken = isTagged && sentence[at + 1]?.text === ','
  if (isMedium && !isSpoken && (isArticle || before === undefined || before.isCapital)) return true
  if (count > 10) return false
  if (language.isTitleNoun(lower) && !isSentence) return true
  if (/^(?:heißt|hieß|heißen|hießen)$/u.test(lower) && !isSentence) return true
  // `die Bewohner des „Lindenhofs“`: the ending of the case stands within the marks.
  if (lower === 'des' && count <= 2 && /[^suixo]s$/u.test(words) && clue?.isSaid !== true)
    return true
  if (isTagged) return false
  // `zeigt am Freitag „Die Räuber“`: within a clause, words that are said do not begin with a capital article.
  const isWithinClause = before?.kind === 'word' && !before.isCapital
  if (isWithinClause && clue?.isSaid !== true && !isSentence && TITLE.test(words) && count <= 6)
    return true
  // `der Wirt vom „Goldenen Hirsch“`
  if (/^(?:vom|zum|zur|beim|im|am)$/u.test(lower) && clue?.isSaid !== true && count <= 4)
    return true
  if (isSentence && count > 4) return false
  // `rief der Mann „Ihr kriegt mich nie“`
  if (clue?.isSaid && clue.phrase.end === at && count > 2) return false
  const isNounBefore =
    before?.kind === 'word' && before.isCapital && !language.functionWords.has(lower)
  if (isNounBefore && !isArticle && language.hasCapitalNouns) return true
  if (
    !language.hasCapitalNouns &&
    before &&
    (before.kind === 'word' || (before.text === ',' && clue?.isSaid !== true)) &&
    isTitleCase(words, count, language)
  ) {
    return !clue?.isSaid || count > 1 || isArticle
  }
  if (!isArticle || count > 6) return false
  const isRecipient =
    clue?.isSaid === true &&
    !clue.isJudging &&
    clue.at < at &&
    /^(?:der|dem|den|im|the)$/u.test(lower)
  const speaksOf = sentence[at - 2]?.lower
  if (
    isRecipient &&
    !/^(?:von|vor|gegen|für)$/u.test(speaksOf ?? '') &&
    !isInReportedClause(sentence, clue.at, at)
  )
    return true
  return clue?.isSaid !== true && !goesOn
}

/** `sagte, die „Terroristen“ hätten …`: a comma stands between the verb and the words. */
function isInReportedClause(sentence: Sentence, verb: number, at: number): boolean {
  return sentence.slice(verb, at).some(({text, lower}) => text === ',' || lower === 'dass')
}

function isTitleCase(words: string, count: number, language: Language): boolean {
  if (count === 1) return true
  const parts = words
    .split(/\s+/u)
    .filter(
      (word) =>
        !language.functionWords.has(word.toLowerCase()) &&
        !language.prepositions.has(word.toLowerCase()) &&
        !language.determiners.has(word.toLowerCase()),
    )
  return parts.length > 0 && parts.every((word) => /^[^\p{L}]*[\p{Lu}\d]/u.test(word))
}

import type {Phrase} from '../phrases/phrase.ts'
import type {Sentence} from '../words/split-sentences.ts'
import type {Token} from '../words/token.ts'
import type {ReadSentence} from './read-sentence.ts'
import {clueOf, NEWS_AGENCY, type Clue} from './clue.ts'
import {heardFrom} from './heard-from.ts'
import {passedOn} from './passed-on.ts'
import {canSpeak, clauseStart, findSubject, type Verb} from './find-subject.ts'

/** Returns the best clue to the speaker of the quotation at a token. */
export function findClue(sentence: ReadSentence, quotation: number): Clue | undefined {
  const found =
    behind(sentence, quotation) ??
    colon(sentence, quotation) ??
    according(sentence, quotation) ??
    beside(sentence, quotation) ??
    near(sentence, quotation)
  return found && passedOn(sentence, quotation, found)
}

/** `„…“, sagte Müller`, `"…," Bailey said` */
function behind(sentence: ReadSentence, quotation: number): Clue | undefined {
  const {tokens, verbs, phrases, language} = sentence
  let next = quotation + 1
  while (
    /^[,–—-]$/u.test(tokens[next]?.text ?? '') ||
    /^(?:so|wie|das|dies)$/u.test(tokens[next]?.lower ?? '')
  )
    next += 1
  if (tokens[next - 1]?.lower === 'so' && sentence.according.some(({start}) => start === next - 1))
    return undefined
  const verb = verbs.find(
    ({at, finite}) => finite === next || (at >= next && finite <= next && at - next <= 1),
  )
  const tagged = verb && saidBy(sentence, verb, 0.97)
  // `Der Wirt vom „Goldenen Hirsch“ schließt`: without a comma, the verb belongs to the clause around the marks.
  const isAround =
    language.code === 'de' && next === quotation + 1 && (tagged?.phrase.start ?? 0) < quotation
  if (verb) return isAround ? undefined : tagged
  const unknown = unknownVerb(sentence, quotation, next)
  if (unknown) return saidBy(sentence, unknown, 0.92)
  const lead = phrases.find(({start, end}) => start <= next && end > next)
  const after = lead && verbs.find(({at, finite}) => at >= lead.end && finite - lead.end <= 3)
  const isTag = after && clauseStart(tokens, after.at) <= quotation + 2
  const isAtEnd =
    after && !tokens.slice(after.at).some(({kind, text}) => kind === 'quotation' && text === '')
  if (
    after &&
    (language.code !== 'de' || tokens[next - 1]?.lower === 'wie') &&
    (isTag || isAtEnd)
  ) {
    return saidBy(sentence, after, 0.95)
  }
  const tag =
    lead && tokens[quotation]?.leadsOn && language.code === 'en' && verbBehind(tokens, lead)
  return tag ? saidBy(sentence, tag, 0.93) : undefined
}

/** `"Dad does," Grace corrects him`: between a comma within the marks and a full stop, any verb says something. */
function verbBehind(tokens: Sentence, {end, isObject, preposition}: Phrase): Verb | undefined {
  const {lower = '', kind, isCapital} = tokens[end] ?? {}
  const isFinite = kind === 'word' && !isCapital && /(?:ed|s|shot|fired|bit|cut|hit)$/u.test(lower)
  return isFinite && !isObject && !preposition
    ? {at: end, finite: end, saying: 'saying'}
    : undefined
}

/** `…“, empörte sich Müller`: a verb between the comma and a speaker says something, whichever it is. */
function unknownVerb(sentence: ReadSentence, quotation: number, at: number): Verb | undefined {
  const {tokens, phrases, language} = sentence
  const {kind, lower = '', isCapital} = tokens[at] ?? {}
  if (language.code === 'fr' && language.auxiliaries.has(lower)) return unknownPast(sentence, at)
  if (at === quotation + 1 && language.code === 'de') return undefined
  if (
    kind !== 'word' ||
    isCapital ||
    language.functionWords.has(lower) ||
    language.prepositions.has(lower)
  )
    return undefined
  if (language.code === 'de' && !/(?:t|te|ten|en|f|g|d|b|ß)$/u.test(lower)) return undefined
  const behindVerb = tokens[at + 1]?.lower === 'sich' ? at + 2 : at + 1
  const isSpeaker = phrases.some(
    (phrase) =>
      phrase.start === behindVerb && !phrase.preposition && !phrase.isObject && canSpeak(phrase),
  )
  return isSpeaker ? {at, finite: at, saying: 'saying'} : undefined
}

/** `« … », a réagi la secrétaire générale` */
function unknownPast({tokens, phrases}: ReadSentence, finite: number): Verb | undefined {
  const at = finite + 1
  if (!/\p{Ll}(?:é|i|u|it|is|ert)e?$/u.test(tokens[at]?.text ?? '')) return undefined
  const isSpeaker = phrases.some(
    (phrase) => phrase.start === at + 1 && !phrase.preposition && canSpeak(phrase),
  )
  return isSpeaker ? {at, finite, saying: 'saying'} : undefined
}

/** `Müller sagte: „…“`, `Müller: „…“`, `Der Trainer war zufrieden: „…“` */
function colon(sentence: ReadSentence, quotation: number): Clue | undefined {
  const {tokens, verbs, phrases} = sentence
  if (tokens[quotation - 1]?.text !== ':') return undefined
  const closing = sentence.according.find(
    ({end, phrase}) => end === quotation - 1 && canSpeak(phrase),
  )
  if (closing) return clueOf(closing.phrase, closing.start, closing.end, 0.93, true)
  const from =
    tokens.findLastIndex(
      ({kind, text}, at) => at < quotation - 1 && (kind === 'quotation' || text === ';'),
    ) + 1
  const own = verbs.filter(({at}) => at >= from && at < quotation)
  const plain =
    own.findLast((verb) => verb.saying === 'saying' && !isInRelativeClause(sentence, verb)) ??
    own.at(-1)
  const said = plain && saidBy(sentence, plain, 0.95)
  if (said) return said
  const inside = phrases.filter((phrase) => phrase.start >= from && phrase.end <= quotation - 1)
  const only = inside.find(({start, end}) => start === from && end === quotation - 1)
  if (only && canSpeak(only) && !only.isObject)
    return clueOf(only, only.start, quotation, only.name ? 0.93 : 0.85, true)
  const cited = inside.find(
    ({preposition, isObject, ...phrase}) =>
      !preposition && !isObject && canSpeak({preposition, isObject, ...phrase}),
  )
  return cited && clueOf(cited, cited.start, cited.end, 0.82, true)
}

/** `laut Müller`, `so der Minister`, `according to police` */
function according(sentence: ReadSentence, quotation: number): Clue | undefined {
  const {language} = sentence
  const cues = sentence.according.filter(({phrase}) => canSpeak(phrase))
  const [first] = cues
  const best = cues.find(({start}) => start === quotation + 1 || start === quotation + 2) ?? first
  if (!best) return undefined
  const isOnly = sentence.verbs.length === 0 || best.start <= quotation + 2
  const verb = sentence.verbs.find(({at}) => at < quotation && at >= best.end)
  const speaker = verb && saidBy(sentence, verb, 0.9)
  // `laut Tass sagte Müller`: the one passes on what the other said.
  if (speaker && NEWS_AGENCY.test(best.phrase.name ?? '') && speaker.phrase !== best.phrase) {
    return {...speaker, via: best.phrase}
  }
  // `Laut Polizeisprecherin Rieger rief der Mann „…“`
  if (speaker && language.code === 'de' && isAnother(speaker.phrase, best.phrase))
    return {...speaker, confidence: 0.78, via: best.phrase}
  return clueOf(best.phrase, best.start, best.end, isOnly ? 0.93 : 0.85, true, best.start)
}

function isAnother({start, end, kind, name, role}: Phrase, other: Phrase): boolean {
  return (start >= other.end || end <= other.start) && kind === 'person' && Boolean(name ?? role)
}

/** `Müller sprach von „…“`, `Die Lage sei „…“, sagte Müller` */
function beside(sentence: ReadSentence, quotation: number): Clue | undefined {
  const {tokens, verbs} = sentence
  const before = verbs.filter(
    (verb) => verb.finite < quotation && !isInRelativeClause(sentence, verb),
  )
  const after = verbs.find((verb) => verb.finite > quotation && isTagAfterComma(sentence, verb))
  const tag = after && saidBy(sentence, after, 0.93)
  if (tag) return tag
  const own = before.findLast(({at}) => at < quotation || clauseStart(tokens, at) <= quotation)
  const said = own && saidBy(sentence, own, 0.92)
  if (said) return said
  const participle = verbs.find(({at, finite}) => at > quotation && finite < quotation)
  return participle && saidBy(sentence, participle, 0.9)
}

/** `…, sagte Müller`: the clause of the verb begins with it. */
function isTagAfterComma({tokens, language}: ReadSentence, {finite}: Verb): boolean {
  const from = clauseStart(tokens, finite)
  if (from === 0 || tokens[from - 1]?.text === ':') return false
  const isLast = /^[,:;–—]?$/u.test(tokens[finite + 1]?.text ?? '')
  if (language.code === 'de' && tokens[from - 1]?.kind === 'quotation' && !isLast) return false
  return language.code !== 'de' || from === finite || tokens[from]?.lower === 'wie'
}

function isInRelativeClause({tokens, language}: ReadSentence, {at}: Verb): boolean {
  const from = clauseStart(tokens, at)
  const first = tokens[from]
  if (tokens[from - 1]?.text !== ',' || !first) return false
  if (
    !language.relatives.has(first.lower) &&
    !/^(?:weil|obwohl|nachdem|wenn|da|damit|because|after|when|if)$/u.test(first.lower)
  )
    return false
  // `der am Freitag sagte`: the verb closes the clause. In `…, die Ministerin sagte` it does not.
  return (
    tokens[at + 1] === undefined ||
    /^[,:]$/u.test(tokens[at + 1]?.text ?? '') ||
    language.code !== 'de'
  )
}

/** Somebody is the subject of the sentence, without a verb of saying. */
function near({phrases, tokens, isReported}: ReadSentence, quotation: number): Clue | undefined {
  const first = phrases.find(
    (phrase) =>
      phrase.end <= quotation &&
      !phrase.preposition &&
      !phrase.isObject &&
      canSpeak(phrase) &&
      phrase.kind !== 'noun',
  )
  if (!first || isReported) return undefined
  const isPronounOrName = first.kind === 'pronoun' || first.name !== undefined
  return clueOf(
    first,
    first.start,
    Math.min(first.end + 1, tokens.length),
    isPronounOrName ? 0.72 : 0.55,
    false,
  )
}

/** `Die Veranstalter sprachen`: the verb tells that the noun is plural. */
function numberOf(phrase: Phrase, verb: Token | undefined): Phrase {
  const isPlural =
    phrase.kind === 'person' && !phrase.name && /(?:en|hatten|sind)$/u.test(verb?.lower ?? '')
  return isPlural ? {...phrase, isPlural: true, gender: undefined} : phrase
}

function saidBy(sentence: ReadSentence, verb: Verb, confidence: number): Clue | undefined {
  const {tokens, phrases, language} = sentence
  const impersonal = heardFrom(sentence, verb)
  if (impersonal) return impersonal
  if (/^(?:hieß|heißt|stand|steht)$/u.test(tokens[verb.at]?.lower ?? '')) return undefined
  const subject = findSubject(tokens, phrases, verb, language)
  if (!subject) return undefined
  const phrase = language.code === 'de' ? numberOf(subject, tokens[verb.finite]) : subject
  const from = Math.min(phrase.start, verb.finite)
  const to = Math.max(phrase.end, verb.at + 1)
  const isJudging = verb.saying === 'judging'
  return {
    phrase,
    confidence: confidence - (isJudging ? 0.02 : 0),
    at: verb.at,
    from,
    to,
    isSaid: true,
    isJudging,
  }
}

import type {Phrase} from '../phrases/phrase.ts'
import type {ReadSentence} from './read-sentence.ts'
import {canSpeak, clauseStart, findSubject, type Verb} from './find-subject.ts'

/** A clue of a sentence to the speaker of one of its quotations. Positions count tokens. */
export interface Clue {
  readonly phrase: Phrase
  readonly confidence: number
  /** The verb, or the word that stands for it. Day and occasion are looked for beside it. */
  readonly at: number
  /** The words that say so. */
  readonly from: number
  readonly to: number
  /** Whether a verb, a colon or `laut` says so; else somebody is only named near. */
  readonly isSaid: boolean
  readonly isJudging: boolean
  readonly via?: Phrase
}

const NEWS_AGENCY =
  /(?:agentur|dpa|afp|reuters|tass|xinhua|interfax|apa|ansa|efe|ria|agency|zeitung|sender)/iu

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
  if (verb) return saidBy(sentence, verb, 0.97)
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
  return undefined
}

/** `…“, empörte sich Müller`: a verb between the comma and a speaker says something, whichever it is. */
function unknownVerb(
  {tokens, phrases, language}: ReadSentence,
  quotation: number,
  at: number,
): Verb | undefined {
  const {kind, lower = '', isCapital} = tokens[at] ?? {}
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
  const cues = sentence.according.filter(({phrase}) => canSpeak(phrase))
  const [first] = cues
  const best = cues.find(({start}) => start === quotation + 1 || start === quotation + 2) ?? first
  if (!best) return undefined
  const isOnly = sentence.verbs.length === 0 || best.start <= quotation + 2
  const verb = sentence.verbs.find(({at}) => at < quotation && at > best.end)
  const speaker = verb && saidBy(sentence, verb, 0.9)
  // `laut Tass sagte Müller`: the one passes on what the other said.
  if (speaker && NEWS_AGENCY.test(best.phrase.name ?? '') && speaker.phrase !== best.phrase) {
    return {...speaker, via: best.phrase}
  }
  return clueOf(best.phrase, best.start, best.end, isOnly ? 0.93 : 0.85, true, best.start)
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

function saidBy(sentence: ReadSentence, verb: Verb, confidence: number): Clue | undefined {
  const {tokens, phrases, language} = sentence
  const impersonal = heardFrom(sentence, verb)
  if (impersonal) return impersonal
  if (/^(?:hieß|heißt|stand|steht)$/u.test(tokens[verb.at]?.lower ?? '')) return undefined
  const phrase = findSubject(tokens, phrases, verb, language)
  if (!phrase) return undefined
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

/** `hieß es aus dem Vatikan`, `Aus Regierungskreisen hieß es`, `hieß es bei der Polizei` */
function heardFrom({tokens, phrases}: ReadSentence, {at}: Verb): Clue | undefined {
  const isHeard = /^(?:hieß|heißt|verlautete)$/u.test(tokens[at]?.lower ?? '')
  if (!isHeard) return undefined
  const from = phrases.find(
    ({preposition, kind, name, role}) =>
      /^(?:aus|bei|beim|von|vom|seitens)$/u.test(preposition ?? '') &&
      kind !== 'pronoun' &&
      (name ?? role) !== undefined,
  )
  if (!from) return undefined
  const name = from.name?.replace(/kreisen$/u, 'kreise')
  return clueOf(
    {...from, name, isDefinite: false},
    Math.min(from.start, at),
    Math.max(from.end, at + 1),
    0.88,
    true,
    at,
  )
}

function clueOf(
  phrase: Phrase,
  from: number,
  to: number,
  confidence: number,
  isSaid: boolean,
  at = from,
): Clue {
  return {phrase, from, to, confidence, isSaid, at, isJudging: false}
}

const SPOKESPERSON =
  /(?:sprecher|sprecherin|spokesman|spokeswoman|spokesperson|porte-parole|anwalt|anwältin)$/u

/** Tells who spoke from who passed it on: `zitierte ihn die Agentur Tass`, `X rufe auf, „…“, erklärte sein Sprecher`. */
function passedOn(sentence: ReadSentence, quotation: number, clue: Clue): Clue {
  const {tokens, phrases, isReported} = sentence
  const verb = tokens[clue.at]
  if (verb && /^(?:zitierte?|quoted|cité)$/u.test(verb.lower)) {
    const object = tokens
      .slice(clue.at + 1, clue.at + 4)
      .find(({lower}) => /^(?:ihn|sie|him|her)$/u.test(lower))
    if (object) {
      const gender = /^(?:ihn|him)$/u.test(object.lower) ? 'm' : 'f'
      return {
        ...clue,
        via: clue.phrase,
        phrase: {
          ...clue.phrase,
          kind: 'pronoun',
          gender,
          name: undefined,
          role: undefined,
          preposition: undefined,
          isPlural: false,
        },
      }
    }
    const person = phrases.find(
      (phrase) =>
        phrase !== clue.phrase && phrase.start > clue.at && phrase.kind === 'person' && phrase.name,
    )
    const isAgency = NEWS_AGENCY.test(clue.phrase.name ?? clue.phrase.role ?? '')
    if (person && isAgency) return {...clue, via: clue.phrase, phrase: person}
    if (person && person.end <= quotation && !person.preposition)
      return {...clue, phrase: person, confidence: 0.75}
  }
  const {phrase} = clue
  if (
    isReported &&
    phrase.isPossessive &&
    SPOKESPERSON.test(phrase.roleNoun ?? '') &&
    clue.at > quotation
  ) {
    const subject = phrases.find(
      ({end, preposition, kind, name}) =>
        end <= quotation && !preposition && (name || kind === 'pronoun'),
    )
    if (subject) return {...clue, via: phrase, phrase: subject, confidence: clue.confidence - 0.07}
  }
  return clue
}

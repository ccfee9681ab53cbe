import type {Quoted} from '../marks/quoted.ts'
import type {Token} from './token.ts'

/** A quotation with its index in the list of all. */
export interface IndexedQuoted {
  readonly quoted: Quoted
  readonly index: number
}

const TOKEN =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+(?:[-‐‑’'&/][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[.,;:!?…–—()[\]*&/-]/gu

/** Abbreviations that end with a point. A single letter is the initial of a name. */
const ABBREVIATION =
  /^(?:dr|prof|dipl|ing|med|jur|phil|st|mr|mrs|ms|sen|rep|gov|gen|col|lt|sgt|capt|cpl|rev|hon|jr|sr|nr|no|bzw|ca|geb|hl|inc|co|ltd|corp|mme|mm|m|jan|feb|aug|sept?|okt|oct|nov|dez|dec|\p{L})$/iu

const BEGINS_SENTENCE =
  /^\s(?:Der|Die|Das|Ein|Eine|Er|Sie|Es|Ich|Wir|Und|Auch|Doch|Im|In|Am|Nach|Mit|The|He|She|It|And|But|Les?|La|Il|Elle)\s/u

/** Words before the name of a platform, which is no initial of a person. */
const OF_X = /(?:dienst|plattform|netzwerk|platform|network|réseau|^(?:auf|bei|über|via|on|sur))$/u

/**
 * Returns the tokens of a paragraph from one offset to another. A quotation is one token, so its words are never taken
 * for those around it.
 *
 * @param quoted the outermost quotations of that part, in their order
 */
export function readTokens(
  text: string,
  from: number,
  to: number,
  quoted: readonly IndexedQuoted[],
): Token[] {
  const tokens: Token[] = []
  let at = from
  for (const {
    quoted: {outerStart, outerEnd, end},
    index,
  } of quoted) {
    readWords(tokens, text.slice(at, outerStart), at)
    const isClosed = /[.!?…]/u.test(text.slice(Math.max(0, end - 1), Math.max(0, outerEnd)))
    tokens.push({
      kind: 'quotation',
      text: '',
      lower: '',
      start: outerStart,
      end: outerEnd,
      isCapital: false,
      quotation: index,
      isClosed,
      leadsOn: /^\s*,/u.test(text.slice(end, outerEnd)),
    })
    at = outerEnd
  }
  readWords(tokens, text.slice(at, to), at)
  return tokens
}

function readWords(tokens: Token[], text: string, offset: number): void {
  for (const match of text.matchAll(TOKEN)) {
    const [found] = match
    const start = offset + match.index
    const isWord = /[\p{L}\p{N}]/u.test(found[0] ?? '')
    if (
      found === '.' &&
      endsAbbreviation(tokens, start, text.slice(match.index + 1, match.index + 8))
    ) {
      const last = tokens.at(-1)
      if (last && /^\p{Lu}$/u.test(last.text)) tokens[tokens.length - 1] = withPoint(last)
      continue
    }
    const kind = !isWord ? 'punctuation' : /^\d+$/u.test(found) ? 'number' : 'word'
    const lower = found.toLowerCase()
    const isCapital = kind === 'word' && /^(?:[ld]['’])?\p{Lu}/u.test(found)
    tokens.push({kind, text: found, lower, start, end: start + found.length, isCapital})
  }
}

/** The initial of a name keeps its point: `Sven K.`, `John F. Kennedy`. */
function withPoint(token: Token): Token {
  return {...token, text: `${token.text}.`, end: token.end + 1}
}

/** Returns whether a point belongs to the word before it: an abbreviation, an initial, an ordinal number. */
function endsAbbreviation(tokens: readonly Token[], at: number, next: string): boolean {
  const last = tokens.at(-1)
  if (last?.end !== at || next === '') return false
  if (last.kind === 'number') {
    // `nach dem 101:99.` and `Sie ist 45. Der Trainer` end a sentence.
    if (tokens.at(-2)?.text === ':' || BEGINS_SENTENCE.test(next)) return false
    return /^[\s\d]/u.test(next) && last.text.length <= 2
  }
  // `im Onlinedienst X.` and `on X.` end a sentence.
  if (last.text === 'X' && OF_X.test(tokens.at(-2)?.lower ?? '')) return false
  return last.kind === 'word' && last.text.length <= 5 && ABBREVIATION.test(last.text)
}

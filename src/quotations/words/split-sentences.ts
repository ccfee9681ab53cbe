import type {Token} from './token.ts'

/** The tokens of a sentence, without the mark at its end. */
export type Sentence = readonly Token[]

/** Longer sentences, and those with more quotations, are cut, so that looking around in one stays cheap. */
const longest = 120
const mostQuotations = 12

/**
 * Splits tokens into sentences. A quotation with a full stop of its own ends one, unless the sentence goes on in lower
 * case or names the speaker behind it.
 *
 * @param namesSpeaker whether the words from a token on name the speaker of the quotation before it
 */
export function splitSentences(
  tokens: readonly Token[],
  namesSpeaker: (from: number) => boolean,
): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  let quotations = 0
  const cut = (to: number, next: number) => {
    if (to > from) sentences.push(tokens.slice(from, to))
    from = next
    quotations = 0
  }
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'quotation') quotations += 1
    if (/^[.!?…]$/u.test(token.text)) cut(at, at + 1)
    else if (quotations > mostQuotations || at - from >= longest) cut(at + 1, at + 1)
    else if (token.kind === 'quotation' && token.isClosed) {
      const next = tokens[at + 1]
      const goesOn = next && /^[,–—-]$/u.test(next.text)
      if (!next || goesOn) continue
      if (next.kind === 'quotation' || (next.isCapital && !namesSpeaker(at + 1)))
        cut(at + 1, at + 1)
    }
  }
  cut(tokens.length, tokens.length)
  return sentences
}

import {readSentence, type ReadSentence} from './attribution/read-sentence.ts'
import type {Language} from './languages/language.ts'
import type {Quoted} from './marks/quoted.ts'
import {readPhrase} from './phrases/read-phrase.ts'
import {readTokens, type IndexedQuoted} from './words/read-tokens.ts'
import {splitSentences} from './words/split-sentences.ts'
import type {Token} from './words/token.ts'

/** The quotations of a text, each under the one around it. */
export interface QuotedTree {
  /** The outermost quotations of each paragraph. */
  readonly outer: readonly (readonly IndexedQuoted[])[]
  /** The quotations directly within each quotation. */
  readonly inner: ReadonlyMap<number, readonly IndexedQuoted[]>
}

export function treeOf(quoted: readonly Quoted[], paragraphs: number): QuotedTree {
  const outer = Array.from({length: paragraphs}, (): IndexedQuoted[] => [])
  const inner = new Map<number, IndexedQuoted[]>()
  const around: number[] = []
  for (const [index, one] of quoted.entries()) {
    around.length = one.depth
    const parent = around.at(-1)
    const siblings = parent === undefined ? outer[one.paragraph] : inner.get(parent)
    if (siblings) siblings.push({quoted: one, index})
    else if (parent !== undefined) inner.set(parent, [{quoted: one, index}])
    around.push(index)
  }
  return {outer, inner}
}

/** Reads the sentences of a paragraph, or of a quotation in it. Each quotation within is one token. */
export function readSentences(
  text: string,
  from: number,
  to: number,
  quoted: readonly IndexedQuoted[],
  language: Language,
): ReadSentence[] {
  const tokens = readTokens(text, from, to, quoted)
  const namesSpeaker = (at: number) => isEnglishTag(text, tokens, at, language)
  return splitSentences(tokens, namesSpeaker).map((sentence) => readSentence(sentence, language))
}

/** `"Why?" Smith asked`: the name behind a question goes on with the sentence. */
function isEnglishTag(
  text: string,
  tokens: readonly Token[],
  at: number,
  language: Language,
): boolean {
  const question = text.slice(tokens[at - 1]?.start, tokens[at - 1]?.end)
  if (language.code === 'de' || !/[?!][^?!]{0,3}$/u.test(question)) return false
  const near = tokens.slice(at, at + 14)
  const phrase = readPhrase(near, 0, language)
  return phrase !== undefined && language.saying(near[phrase.end]?.lower ?? '') !== undefined
}

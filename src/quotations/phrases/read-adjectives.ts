import type {Language} from '../languages/language.ts'
import type {Token} from '../words/token.ts'
import {readNames} from './read-names.ts'

/** Returns where the noun begins, behind the adjectives and numbers before it. */
export function adjectivesEnd(
  tokens: readonly Token[],
  at: number,
  language: Language,
  isAfterArticle: boolean,
): number {
  let end = at
  const most = isAfterArticle ? 5 : 2
  while (end < tokens.length && end - at < most) {
    const token = tokens[end] as Token
    if (token.kind === 'number') end += 1
    else if (token.kind !== 'word' || token.isCapital || !isAdjective(token, language)) break
    else if (!isAfterArticle && language.saying(token.lower)) return at
    else end += 1
  }
  const noun = tokens[end]
  // Without a noun behind them they were other words.
  return noun && noun.kind === 'word' && end > at && !readNames(tokens, end, language) ? at : end
}

function isAdjective({lower}: Token, language: Language): boolean {
  if (language.functionWords.has(lower) || language.prepositions.has(lower)) return false
  if (language.determiners.has(lower) || language.isRole(lower) || language.isOrganisation(lower))
    return false
  if (language.hasCapitalNouns) return /(?:e|en|er|es|em|n)$/u.test(lower)
  return language.saying(lower) === undefined
}

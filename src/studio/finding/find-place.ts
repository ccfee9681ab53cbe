import type {Path} from 'sanity'

import {spellOut} from '../../content/slugify.ts'
import {collectQuotations} from '../quotations/collect-quotations.ts'

/**
 * Returns the path of the first quotation of an article that contains all words of a search; null if there is none. Also
 * null if the title contains them, because the search was for the article then. Words may end early, as in Studio's
 * search.
 */
export function findPlace(article: unknown, search: string): Path | null {
  const sought = wordsOf(search)
  if (sought.length === 0) return null
  const holdsAll = (text: string) => {
    const words = wordsOf(text)
    return sought.every((begin) => words.some((word) => word.startsWith(begin)))
  }
  const {title} = (article ?? {}) as {title?: unknown}
  if (typeof title === 'string' && holdsAll(title)) return null
  const found = collectQuotations(article).find(({words}) => holdsAll(words))
  return found ? [...found.path, found.use === 'block' ? 'text' : 'source'] : null
}

function wordsOf(text: string): string[] {
  return spellOut(text)
    .replaceAll(/\p{Mark}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

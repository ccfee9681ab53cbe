import {findInArticle, type ArticleQuotation} from './find-in-article.ts'

/** A found quotation that nobody has decided about. */
export interface OpenQuotation {
  /** The same for the same words of the same paragraph. */
  readonly id: string
  readonly found: ArticleQuotation
}

/** Returns the found quotations that are neither annotated nor refused. Of nested ones, the outer one is offered. */
export function openQuotations(
  article: unknown,
  refused: ReadonlySet<string> = new Set(),
): OpenQuotation[] {
  const counts = new Map<string, number>()
  return findInArticle(article)
    .map((found) => {
      const words = `${found.block} ${found.words}`
      const count = (counts.get(words) ?? 0) + 1
      counts.set(words, count)
      return {id: `${words} ${count}`, found}
    })
    .filter(({id, found}) => !found.isAnnotated && found.within === undefined && !refused.has(id))
}

import {
  foundQuotations,
  foundQuotationsId,
  type FoundQuotations,
} from '../content/found-quotations.ts'
import {openQuotations, type OpenQuotation} from '../quotations/index.ts'
import type {Article, Articles, Decision} from './decide.ts'

/** The quotations that were found in a text. Nobody is quoted before an editor says so. */
export interface QuotationCount {
  readonly found: number
  /** How many of them have a suggested speaker. */
  readonly withSpeaker: number
}

/** Returns how many quotations without source the changed article of a decision has. */
export function countQuotations({changes}: Decision): QuotationCount {
  const articles = [...changes.values()].filter((article) => article !== null)
  const open = openIn(articles.at(-1))
  return {
    found: open.length,
    withSpeaker: open.filter(({found}) => found.speaker !== undefined).length,
  }
}

/**
 * Returns the memories of found quotations that a decision changes, by id; null for those that are deleted. Refusals stay as
 * long as the text does.
 */
export function foundQuotationsOf(
  {changes}: Decision,
  before: Articles,
): ReadonlyMap<string, FoundQuotations | null> {
  const memories = new Map<string, FoundQuotations | null>()
  const ids = new Set([...changes.keys()].map((id) => id.replace(/^drafts\./, '')))
  for (const id of ids) {
    const both = [`drafts.${id}`, id]
    const next = both.map((each) => valueIn(changes, before, each)).find((article) => article)
    const last = both.map((each) => before.get(each)).find((article) => article)
    if (next && last && isSame(next['sections'], last['sections'])) continue
    const open = openIn(next).length
    memories.set(foundQuotationsId(id), open === 0 ? null : foundQuotations(id, open))
  }
  return memories
}

const known = new WeakMap<Article, readonly OpenQuotation[]>()

/** Finds the quotations of an article once: the report and the memory ask for the same one. */
function openIn(article: Article | undefined): readonly OpenQuotation[] {
  if (article === undefined) return []
  const open = known.get(article) ?? openQuotations(article)
  known.set(article, open)
  return open
}

function valueIn(changes: Decision['changes'], before: Articles, id: string): Article | undefined {
  return changes.has(id) ? (changes.get(id) ?? undefined) : before.get(id)
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

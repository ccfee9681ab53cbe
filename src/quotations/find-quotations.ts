import {readQuotations} from './attribution/read-quotations.ts'
import type {FoundQuotation} from './quotation.ts'

export interface FindOptions {
  /** The day of publication, an ISO date or time. Weekdays are counted back from it. */
  readonly publishedOn?: string
  /** Texts that name people before the paragraphs do, such as title and lead. Nothing is found in them. */
  readonly before?: readonly string[]
}

/**
 * Finds the direct quotations of a text and suggests who said them, in their order. Titles of works, names and words
 * at a distance are no quotations. Takes linear time, changes nothing, and throws for no text.
 *
 * @param paragraphs plain texts
 */
export function findQuotations(
  paragraphs: readonly string[],
  {publishedOn, before = []}: FindOptions = {},
): FoundQuotation[] {
  return readQuotations([...before, ...paragraphs], before.length, publishedOn)
}

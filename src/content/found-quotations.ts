/**
 * The memory of found quotations of an article, in a private document beside it. The quotations themselves are found anew
 * from the text as it is, because a stored copy would be of an older text.
 */
export interface FoundQuotations {
  readonly _id: string
  readonly _type: 'foundQuotations'
  /** The id of the article, without the prefix of drafts. */
  readonly article: string
  /** How many nobody has decided about, so that lists need not read texts. */
  readonly open: number
  /** The ids of those that editors refused. */
  readonly refused: readonly string[]
}

/** Returns the memory of an article's found quotations. */
export function foundQuotations(
  article: string,
  open: number,
  refused: readonly string[] = [],
): FoundQuotations {
  return {_id: foundQuotationsId(article), _type: 'foundQuotations', article, open, refused}
}

export function foundQuotationsId(article: string): string {
  return `found.${article}`
}

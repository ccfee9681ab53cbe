import type {Quotation} from './quotation.ts'

/** A source that an article quotes, with its role if there is only one. */
export interface QuotedSource {
  readonly id: string
  /** The article's own reference. It is weak if the source is only a draft. */
  readonly reference: object
  readonly role?: string
}

/** Returns the sources that an article quotes, the most quoted first. On a tie, the earlier one comes first. */
export function quotedSources(quotations: readonly Quotation[]): QuotedSource[] {
  const bySource = new Map<string, Quotation[]>()
  for (const quotation of quotations) {
    const {source} = quotation
    if (source !== undefined) bySource.set(source, [...(bySource.get(source) ?? []), quotation])
  }
  return [...bySource]
    .sort(([, left], [, right]) => right.length - left.length)
    .map(([id, found]) => {
      const [role, ...others] = new Set(found.flatMap((quotation) => quotation.role ?? []))
      const reference = found[0]?.reference ?? {_type: 'reference', _ref: id}
      return {id, reference, role: others.length === 0 ? role : undefined}
    })
}

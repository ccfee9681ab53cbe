import type {Quotation} from './quotation.ts'

/** A source that an article quotes, with the role it has there if there is just one. */
export interface QuotedSource {
  readonly id: string
  /** The reference as the article has it: to a source that is only a draft, it is a weak one. */
  readonly reference: object
  readonly role?: string
}

/** The sources that an article quotes, the most quoted first; of two that are quoted as often, the one quoted earlier. */
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

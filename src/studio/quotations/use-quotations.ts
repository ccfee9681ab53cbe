import {useMemo} from 'react'

import {useShownDocuments} from '../live/use-shown-documents.ts'
import {collectQuotations} from './collect-quotations.ts'
import {missingIn, type Missing, type Quotation} from './quotation.ts'

/** A quotation and its missing fields. */
export interface CheckedQuotation {
  readonly quotation: Quotation
  readonly missing: readonly Missing[]
}

/** Returns the quotations of an article while it is typed, each with its missing fields. */
export function useQuotations(article: unknown): CheckedQuotation[] {
  const sections = (article as {sections?: unknown} | null | undefined)?.sections
  const quotations = useMemo(() => collectQuotations({sections}), [sections])
  const sources = useShownDocuments(quotations.flatMap(({source}) => source ?? []))
  return quotations.map((quotation) => ({
    quotation,
    missing: missingIn(quotation, sources.get(quotation.source ?? '')?.kind),
  }))
}

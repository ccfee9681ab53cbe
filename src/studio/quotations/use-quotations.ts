import {useEffect, useMemo, useState} from 'react'
import {useDocumentPreviewStore} from 'sanity'

import {collectQuotations} from './collect-quotations.ts'
import {missingIn, type Missing, type Quotation} from './quotation.ts'

/** A quotation and what it lacks. */
export interface CheckedQuotation {
  readonly quotation: Quotation
  readonly missing: readonly Missing[]
}

/** The quotations of an article as it is being typed, each with what it lacks. */
export function useQuotations(article: unknown): CheckedQuotation[] {
  const sections = (article as {sections?: unknown} | null | undefined)?.sections
  const quotations = useMemo(() => collectQuotations({sections}), [sections])
  const kinds = useKinds(quotations.flatMap(({source}) => source ?? []))
  return quotations.map((quotation) => ({
    quotation,
    missing: missingIn(quotation, kinds.get(quotation.source ?? '')),
  }))
}

/** What each of these sources is, as far as it is known yet. */
function useKinds(ids: readonly string[]): ReadonlyMap<string, string> {
  const store = useDocumentPreviewStore()
  const [kinds, setKinds] = useState<ReadonlyMap<string, string>>(new Map())
  const asked = [...new Set(ids)].sort().join(',')
  useEffect(() => {
    const subscriptions = asked
      .split(',')
      .filter(Boolean)
      .map((id) =>
        store
          .observePaths({_type: 'reference', _ref: id}, ['kind'], undefined, ['drafts'])
          .subscribe((source) => {
            const {kind} = (source ?? {}) as {kind?: unknown}
            setKinds((known) => new Map(known).set(id, typeof kind === 'string' ? kind : ''))
          }),
      )
    return () => subscriptions.forEach((subscription) => subscription.unsubscribe())
  }, [store, asked])
  return kinds
}

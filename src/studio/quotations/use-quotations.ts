import {useEffect, useMemo, useState} from 'react'
import {useDocumentPreviewStore} from 'sanity'

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
  const kinds = useKinds(quotations.flatMap(({source}) => source ?? []))
  return quotations.map((quotation) => ({
    quotation,
    missing: missingIn(quotation, kinds.get(quotation.source ?? '')),
  }))
}

/** Returns the kind of each source, as far as it has loaded. */
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

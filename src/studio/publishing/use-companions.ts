import {useEffect, useState} from 'react'
import {combineLatest} from 'rxjs'
import {getDraftId, useDocumentStore, type ValidationMarker} from 'sanity'

import {useShownDocuments} from '../live/use-shown-documents.ts'
import {remainingErrors, unpublishedReferences, type Companion} from './companion.ts'

type Checked = Pick<Companion, 'draft' | 'errors'>

/**
 * Returns the drafts that a document refers to and that were never published, from the markers of its validation;
 * undefined while they load.
 */
export function useCompanions(markers: readonly ValidationMarker[]): Companion[] | undefined {
  const ids = unpublishedReferences(markers)
  const shown = useShownDocuments(ids)
  const {pair} = useDocumentStore()
  const [checked, setChecked] = useState<ReadonlyMap<string, Checked>>(new Map())
  const found = ids.flatMap((id) => {
    const document = shown.get(id)
    return document ? [{id, ...document}] : []
  })
  const asked = JSON.stringify(found.map(({id, type}) => ({id, type})))
  useEffect(() => {
    const companions = JSON.parse(asked) as {id: string; type: string}[]
    const subscriptions = companions.map(({id, type}) =>
      combineLatest([
        pair.editState(id, type),
        pair.validation(getDraftId(id), type, true),
      ]).subscribe(([{draft}, {isValidating, revision, validation}]) => {
        const isCurrent = draft && !isValidating && revision === draft._rev
        const errors = isCurrent ? remainingErrors(validation) : undefined
        setChecked((known) => new Map(known).set(id, {draft, errors}))
      }),
    )
    return () => subscriptions.forEach((subscription) => subscription.unsubscribe())
  }, [pair, asked])
  if (ids.some((id) => !shown.has(id))) return undefined
  return found.map((companion) => ({draft: null, ...companion, ...checked.get(companion.id)}))
}

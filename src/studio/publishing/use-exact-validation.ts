import {useEffect, useState} from 'react'
import {
  useValidationStatus,
  useWorkspace,
  validateDocument,
  type SanityDocument,
  type SchemaType,
  type ValidationMarker,
} from 'sanity'

import {inFormOrder} from './in-form-order.ts'

/** The problems of a document, and the revision that has them. */
interface Validation {
  readonly isValidating: boolean
  readonly revision?: string
  readonly validation: readonly ValidationMarker[]
}

/**
 * Returns what `useValidationStatus` of Studio returns, and while `isWanted` the problems of exactly this draft. Studio
 * pairs the newest revision with the problems of the text before it, until it has validated the new one: it calls words
 * valid, or faulty, that it has not read. A draft that is validated exactly must be stored.
 */
export function useExactValidation(
  id: string,
  type: string,
  draft: SanityDocument | null,
  isWanted: boolean,
): Validation {
  const status = useValidationStatus(draft?._id ?? id, type, true)
  const workspace = useWorkspace()
  const [exact, setExact] = useState<Validation>()
  const revision = draft?._rev
  const isWithDraft = isWanted && draft !== null
  const document = isWithDraft ? draft : undefined
  useEffect(() => {
    if (!document) return undefined
    let isCurrent = true
    const validate = async () => {
      const markers = await validateDocument({document, workspace})
      if (!isCurrent) return
      const validation = inFormOrder(markers, document, fieldsOf(workspace.schema.get(type)))
      setExact({isValidating: false, revision: document._rev, validation})
    }
    void validate()
    return () => {
      isCurrent = false
      setExact(undefined)
    }
  }, [document, type, workspace])
  if (!isWithDraft) return status
  return exact?.revision === revision && exact
    ? exact
    : {isValidating: true, revision, validation: []}
}

function fieldsOf(type: SchemaType | undefined): string[] {
  return type && 'fields' in type ? type.fields.map(({name}) => name) : []
}

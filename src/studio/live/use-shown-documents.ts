import {useEffect, useState} from 'react'
import {useDocumentPreviewStore, usePerspective} from 'sanity'

/** The shown fields of any document. */
export interface ShownDocument {
  readonly type: string
  readonly name?: string
  /** The kind of a source. */
  readonly kind?: string
}

/**
 * Returns documents by their `_id`, in the perspective of the Studio. A document that has not loaded yet is missing, one
 * that does not exist is null.
 */
export function useShownDocuments(
  ids: readonly string[],
): ReadonlyMap<string, ShownDocument | null> {
  const store = useDocumentPreviewStore()
  const {perspectiveStack} = usePerspective()
  const [shown, setShown] = useState<ReadonlyMap<string, ShownDocument | null>>(new Map())
  const asked = [...new Set(ids)].sort().join(',')
  useEffect(() => {
    const subscriptions = asked
      .split(',')
      .filter(Boolean)
      .map((id) =>
        store
          .observePaths(
            {_type: 'reference', _ref: id},
            ['name', 'title', 'kind'],
            undefined,
            perspectiveStack,
          )
          .subscribe((document) => setShown((known) => new Map(known).set(id, shownOf(document)))),
      )
    return () => subscriptions.forEach((subscription) => subscription.unsubscribe())
  }, [store, asked, perspectiveStack])
  return shown
}

function shownOf(document: unknown): ShownDocument | null {
  if (typeof document !== 'object' || document === null || !('_id' in document)) return null
  const {_type: type, name, title, kind} = document as Readonly<Record<string, unknown>>
  const text = (value: unknown) => (typeof value === 'string' && value.trim()) || undefined
  return {type: text(type) ?? '', name: text(name) ?? text(title), kind: text(kind)}
}

import {useMemo} from 'react'
import {useDocumentPreviewStore, usePerspective} from 'sanity'

import {useLatest} from './use-latest.ts'

/** The shown fields of a source. */
export interface ShownSource {
  readonly name?: string
  readonly kind?: string
  readonly description?: string
}

/**
 * Returns a source in the perspective of the Studio; `undefined` while it loads, null if there is none.
 */
export function useSource(id: string | undefined): ShownSource | null | undefined {
  const store = useDocumentPreviewStore()
  const {perspectiveStack} = usePerspective()
  const observed = useMemo(
    () =>
      store.observePaths(
        {_type: 'reference', _ref: id ?? ''},
        ['name', 'kind', 'description'],
        undefined,
        perspectiveStack,
      ),
    [store, id, perspectiveStack],
  )
  const {value, error} = useLatest(observed)
  if (id === undefined || error !== undefined) return null
  if (value === undefined) return undefined
  return value !== null && typeof value === 'object' && '_id' in value
    ? (value as ShownSource)
    : null
}

import {useMemo} from 'react'
import {useDocumentStore} from 'sanity'

import {useLatest, type Latest} from './use-latest.ts'

/** A query, and the documents on which its answer depends. */
export interface LiveQuery {
  readonly query: string
  /**
   * A filter for the documents that change the answer, because listeners cannot follow projections.
   */
  readonly listen: string
  readonly params?: Record<string, string | string[]>
  readonly perspective: 'drafts' | 'published' | 'raw'
}

/** Returns the answer to a query, updated whenever a document changes on which it depends. */
export function useLiveQuery<Answer>({
  query,
  listen,
  params,
  perspective,
}: LiveQuery): Latest<Answer> {
  const store = useDocumentStore()
  const asked = JSON.stringify(params ?? {})
  const answers = useMemo(
    () =>
      store.listenQuery(
        {fetch: query, listen},
        JSON.parse(asked) as Record<string, string | string[]>,
        {
          perspective,
          tag: 'newsdesk.desk',
        },
      ),
    [store, query, listen, asked, perspective],
  )
  return useLatest<Answer>(answers)
}

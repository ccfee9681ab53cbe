import {useState} from 'react'
import {useClient} from 'sanity'

import {API_VERSION} from '../../content/api-version.ts'
import {
  foundQuotations,
  foundQuotationsId,
  type FoundQuotations,
} from '../../content/found-quotations.ts'
import {useLiveQuery} from '../live/use-live-query.ts'

/** Returns what is remembered of an article's found quotations: who refused which, and how many are left. */
export function useFoundQuotations(article: string) {
  const client = useClient({apiVersion: API_VERSION})
  const {value} = useLiveQuery<FoundQuotations | null>({
    query: '*[_id == $id][0]',
    listen: '*[_id == $id]',
    params: {id: foundQuotationsId(article)},
    perspective: 'raw',
  })
  /** Decisions of this view, which the query may not know yet: refused or not. */
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map())
  const refused = refusedWith(value?.refused ?? [], decided)
  return {
    isLoaded: value !== undefined,
    /** The number that lists show. */
    open: value?.open ?? 0,
    refused,

    /** Stores whether a quotation is refused. */
    async refuse(id: string, isRefused: boolean): Promise<void> {
      const next = new Map([...decided, [id, isRefused] as const])
      setDecided(next)
      await store({refused: refusedWith(value?.refused ?? [], next)})
    },

    /** Stores how many quotations are left. */
    async count(open: number): Promise<void> {
      await store({open})
    },
  }

  async function store(fields: Partial<FoundQuotations>): Promise<void> {
    const memory = {...foundQuotations(article, 0), refused: []}
    await client
      .transaction()
      .createIfNotExists(memory)
      .patch(memory._id, (patch) => patch.set(fields))
      .commit({visibility: 'async'})
  }
}

function refusedWith(stored: readonly string[], decided: ReadonlyMap<string, boolean>): string[] {
  const added = [...decided].filter(([, isRefused]) => isRefused).map(([id]) => id)
  return [...new Set([...stored, ...added])].filter((id) => decided.get(id) !== false)
}

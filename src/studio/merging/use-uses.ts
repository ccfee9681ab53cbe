import {useEffect, useState} from 'react'
import {useClient} from 'sanity'

import {API_VERSION} from '../../content/api-version.ts'
import {lockedReleases, type LockedRelease} from './locked-releases.ts'
import {readReferring} from './read-referring.ts'
import {readUses, type UsingDocument} from './uses.ts'

/** The documents that refer to a document, as far as they are known. */
export interface Uses {
  /** Undefined until all are read. */
  readonly documents?: readonly UsingDocument[]
  /** The releases that keep one of them from being changed. */
  readonly locked: readonly LockedRelease[]
  /** Whether they cannot be read. */
  readonly isFailed: boolean
}

const unread: Uses = {locked: [], isFailed: false}

/** How long changes are collected before the documents are read again, in milliseconds. */
const pause = 500

/** Returns the documents that refer to a document, and reads them again when one of them changes. */
export function useUses(id: string): Uses {
  const client = useClient({apiVersion: API_VERSION})
  const [latest, setLatest] = useState<{of: string; uses: Uses}>({of: id, uses: unread})
  useEffect(() => {
    let reading = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (uses: Uses) => setLatest({of: id, uses})
    const read = async () => {
      reading.abort()
      reading = new AbortController()
      const {signal} = reading
      try {
        const reader = readUses(id)
        const ids = [id]
        for await (const page of readReferring(client, id, signal)) {
          reader.add(page)
          ids.push(...page.map(({_id}) => _id))
        }
        const locked = await lockedReleases(client, ids)
        if (!signal.aborted) show({documents: reader.list(), locked, isFailed: false})
      } catch {
        if (!signal.aborted) show({locked: [], isFailed: true})
      }
    }
    void read()
    const subscription = client
      .listen(
        '*[references($id)]',
        {id},
        {events: ['mutation', 'reconnect', 'welcome'], includeResult: false, visibility: 'query'},
      )
      .subscribe({
        next: () => {
          clearTimeout(timer)
          timer = setTimeout(() => void read(), pause)
        },
        error: () => show({locked: [], isFailed: true}),
      })
    return () => {
      subscription.unsubscribe()
      clearTimeout(timer)
      reading.abort()
    }
  }, [client, id])
  return latest.of === id ? latest.uses : unread
}

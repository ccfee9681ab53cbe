import {useEffect, useState} from 'react'

interface Observable<Value> {
  subscribe(observer: {next: (value: Value) => void; error: (error: unknown) => void}): {
    unsubscribe: () => void
  }
}

/** What an observable has last said. */
export interface Latest<Value> {
  readonly value?: Value
  /** Why it says nothing more. */
  readonly error?: unknown
}

/**
 * The last value of an observable, kept while there is no other. The observable must stay the same as long as what is
 * observed does.
 */
export function useLatest<Value>(observable: Observable<Value>): Latest<Value> {
  const [latest, setLatest] = useState<Latest<Value> & {of?: Observable<Value>}>({})
  useEffect(() => {
    const subscription = observable.subscribe({
      next: (value) => setLatest({value, of: observable}),
      error: (error) => setLatest({error, of: observable}),
    })
    return () => subscription.unsubscribe()
  }, [observable])
  return latest.of === observable ? latest : {}
}

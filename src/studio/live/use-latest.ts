import {useEffect, useState} from 'react'

interface Observable<Value> {
  subscribe(observer: {next: (value: Value) => void; error: (error: unknown) => void}): {
    unsubscribe: () => void
  }
}

/** The last value of an observable. */
export interface Latest<Value> {
  readonly value?: Value
  /** The error that ended the observable. */
  readonly error?: unknown
}

/**
 * Returns the last value of an observable. The caller must keep the same observable as long as the subject stays the
 * same.
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

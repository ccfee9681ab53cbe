import {useEffect, useState} from 'react'

/** Returns whether a value has been the same object for a time, in milliseconds. */
export function useUnchangedFor(time: number, value: unknown): boolean {
  const [unchanged, setUnchanged] = useState<unknown>(NOTHING)
  useEffect(() => {
    const timer = setTimeout(() => setUnchanged(value), time)
    return () => clearTimeout(timer)
  }, [time, value])
  return unchanged === value
}

const NOTHING = Symbol('nothing')

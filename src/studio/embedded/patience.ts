import type {ClientConfig} from '@sanity/client'

type Fetch = ReturnType<NonNullable<ClientConfig['resolveFetch']>>

/** The longest time between two attempts, in milliseconds: the lake is of this machine, asking it costs little. */
const longest = 2_000

/**
 * For how a client asks a lake that is gone for a while: a request that only reads is made again until it is answered.
 * Studio takes the failure of one for a fault of its own, and shows that instead of the form and what is typed in it.
 * Changes are not made again by this: Studio keeps and repeats those itself, and the page's own script those that it would
 * drop (`packages/lake/src/studio/first-commits.ts`).
 */
export const patience = {
  maxRetries: Number.POSITIVE_INFINITY,
  retryDelay: (attempt: number) => Math.min(longest, 100 * 2 ** attempt) + Math.random() * 100,
}

const isLongQuery = (address: string) => /\/data\/query\//.test(address)

/** As `fetch`, but a request that only reads is made again until it is answered: for a client without {@link patience}. */
export async function fetchUntilAnswered(address: string, init?: RequestInit): Promise<Response> {
  const reads = (init?.method ?? 'GET') === 'GET' || isLongQuery(address)
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await fetch(address, init)
    } catch (error) {
      if (!reads || !(error instanceof TypeError)) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, patience.retryDelay(attempt)))
  }
}

/**
 * As `fetch`. A query that is too long for an address is a POST, whose failure a client takes for final: it is told that
 * the lake is unavailable instead, and asks again.
 */
export const fetchPatiently: Fetch = async (address, options) => {
  if (options?.method !== 'POST' || !isLongQuery(address)) return fetch(address, options)
  try {
    return await fetch(address, options)
  } catch (error) {
    options?.signal?.throwIfAborted()
    if (error instanceof TypeError) return new Response(null, {status: 503})
    throw error
  }
}

import type {ClientConfig} from '@sanity/client'

import {fetchIfThere, patience} from './patience.ts'

type Fetch = ReturnType<NonNullable<ClientConfig['resolveFetch']>>

/** What Studio sends when it has nothing to send but that a draft is to be made of what is published. */
const guard = '_empty_action_guard_pseudo_field_'

/**
 * As `fetch`, for changes that make a draft: they are made again until the lake answers. Studio repeats all others itself,
 * but takes the failure of one that makes a document for that document's end, and drops what was typed with it
 * (`handleDocumentDeleted` in `@sanity/mutator`). The lake carries a transaction out once, so one that it has already
 * is done.
 */
export const fetchFirstCommit: Fetch = async (address, options) => {
  for (let attempt = 0; ; attempt += 1) {
    const response = await fetchIfThere(address, options)
    if (response && attempt > 0 && (await isDone(response))) {
      return Response.json({transactionId: bodyOf(options)?.transactionId})
    }
    if (response && response.status < 500) return response
    await new Promise((resolve) => setTimeout(resolve, patience.retryDelay(attempt)))
  }
}

/** Whether a request is a change that makes a draft. */
export function isFirstCommit(address: string, options: Parameters<Fetch>[1]): boolean {
  if (options?.method !== 'POST' || !/\/data\/actions\//.test(address)) return false
  const [first, ...others] = bodyOf(options)?.actions ?? []
  if (first?.actionType?.endsWith('.create')) return true
  return others.length === 0 && first?.patch?.unset?.[0] === guard
}

async function isDone(response: Response): Promise<boolean> {
  if (response.status !== 409) return false
  const {error} = (await response.clone().json()) as {error?: {type?: string}}
  return error?.type === 'transactionAlreadyExistsError'
}

interface Commit {
  readonly transactionId?: string
  readonly actions?: readonly {
    readonly actionType?: string
    readonly patch?: {readonly unset?: readonly string[]}
  }[]
}

function bodyOf(options: Parameters<Fetch>[1]): Commit | undefined {
  return typeof options?.body === 'string' ? (JSON.parse(options.body) as Commit) : undefined
}

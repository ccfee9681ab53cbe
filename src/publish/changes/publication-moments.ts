import type {SanityClient} from '@sanity/client'

import {momentOfPublication} from '../../content/published-at.ts'

/** A transaction as a line of the history of documents. */
interface Transaction {
  readonly timestamp: string
  readonly documentIDs?: readonly string[]
}

/**
 * Returns the moment of an article's first publication in the history of the lake; undefined for an article that a script
 * wrote without a draft or a version. Follows https://www.sanity.io/docs/http-reference/history.
 */
export function firstPublication(client: SanityClient, id: string): Promise<string | undefined> {
  return publication(client, id, {})
}

/** Returns the moment of the newest change of a published article; undefined if that was no publication. */
export function lastPublication(client: SanityClient, id: string): Promise<string | undefined> {
  return publication(client, id, {reverse: 'true'})
}

async function publication(client: SanityClient, id: string, order: Record<string, string>) {
  const text = await client.request<string | undefined>({
    url: `/data/history/${client.config().dataset}/transactions/${id}`,
    query: {excludeContent: 'true', limit: '1', ...order},
  })
  const [line = ''] = (text ?? '').split('\n')
  if (line === '') return undefined
  const {timestamp, documentIDs = []} = JSON.parse(line) as Transaction
  const isPublication = documentIDs.some((other) => other !== id && other.endsWith(`.${id}`))
  return isPublication ? momentOfPublication(new Date(timestamp)) : undefined
}

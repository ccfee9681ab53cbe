import {createClient, type ClientConfig, type SanityClient} from '@sanity/client'
import {Agent, fetch, type RequestInit} from 'undici'

import {API_VERSION} from '../content/api-version.ts'
import {ConnectionError} from './connection-error.ts'
import type {Settings} from './settings.ts'

/** The address of an embedded lake, and the names and token that a client needs. */
export interface EmbeddedLake {
  readonly url: string
  readonly projectId: string
  readonly dataset: string
  readonly token: string
}

type Fetch = ReturnType<NonNullable<ClientConfig['resolveFetch']>>

/** Sends a request to a lake in this process, with the signature of the global `fetch`. */
export type FetchInProcess = (url: string, init?: globalThis.RequestInit) => Promise<Response>

/**
 * Makes a client for an embedded lake, with the right to write. It reaches a lake of this process by `inProcess`, a
 * function from request to response, and any other over HTTP.
 */
export function createEmbeddedClient(
  {url, projectId, dataset, token}: EmbeddedLake,
  inProcess?: FetchInProcess,
): SanityClient {
  return createClient({
    apiHost: url,
    useProjectHostname: false,
    projectId,
    dataset,
    token,
    apiVersion: API_VERSION,
    useCdn: false,
    resolveFetch: inProcess ? () => inProcess : reachDirectly,
  })
}

const direct = new Agent()

/**
 * Reaches this machine directly. By default the client would send even these requests, with the token, through a proxy.
 */
const directFetch = ((url: string, options?: RequestInit) =>
  // A body that is a stream is sent before the answer begins.
  fetch(url, {duplex: 'half', ...options, dispatcher: direct})) as unknown as Fetch

/** The `resolveFetch` of clients for an embedded lake in another process or thread. */
export const reachDirectly = () => directFetch

/** Reads a file of an embedded lake, such as a picture, from its address. */
export function fetchFromLake(
  url: string,
  request: Pick<RequestInit, 'method' | 'headers'> = {},
): ReturnType<typeof fetch> {
  return fetch(url, {...request, dispatcher: direct})
}

/** Makes a client for the hosted lake. With a token, it may write and sees drafts. Throws `invalid-settings`. */
export function createHostedClient(settings: Extract<Settings, {lake: 'hosted'}>): SanityClient {
  const {projectId, dataset, token} = settings
  try {
    return createClient({projectId, dataset, token, apiVersion: API_VERSION, useCdn: false})
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ConnectionError(
      'invalid-settings',
      `SANITY_STUDIO_PROJECT_ID="${projectId}" and SANITY_STUDIO_DATASET="${dataset}" name no hosted Content Lake: ${reason}`,
    )
  }
}

import {createClient, type ClientConfig, type SanityClient} from '@sanity/client'
import {Agent, fetch, type RequestInit} from 'undici'

import {ConnectionError} from './connection-error.ts'
import type {Settings} from './settings.ts'

/** The version of the API that everything here is written against. */
const apiVersion = '2026-11-01'

/** What a running embedded lake tells of itself. */
export interface EmbeddedLake {
  readonly url: string
  readonly projectId: string
  readonly dataset: string
  readonly token: string
}

/** A client for an embedded lake, allowed to write. */
export function createEmbeddedClient({url, projectId, dataset, token}: EmbeddedLake): SanityClient {
  return createClient({
    apiHost: url,
    useProjectHostname: false,
    projectId,
    dataset,
    token,
    apiVersion,
    useCdn: false,
    resolveFetch: reachDirectly,
  })
}

type Fetch = ReturnType<NonNullable<ClientConfig['resolveFetch']>>

const direct = new Agent()

/** Reaches this machine directly: by itself the client sends even that, with the token, through a proxy. */
const directFetch = ((url: string, options?: RequestInit) =>
  fetch(url, {...options, dispatcher: direct})) as unknown as Fetch

/** How clients of an embedded lake reach it. */
export const reachDirectly = () => directFetch

/** Reads a file of an embedded lake, such as a picture, from its address. */
export function fetchFromLake(url: string): ReturnType<typeof fetch> {
  return fetch(url, {dispatcher: direct})
}

/** A client for the hosted lake; with a token it may write and sees drafts. Throws `invalid-settings`. */
export function createHostedClient(settings: Extract<Settings, {lake: 'hosted'}>): SanityClient {
  const {projectId, dataset, token} = settings
  try {
    return createClient({projectId, dataset, token, apiVersion, useCdn: false})
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ConnectionError(
      'invalid-settings',
      `SANITY_STUDIO_PROJECT_ID="${projectId}" and SANITY_STUDIO_DATASET="${dataset}" name no hosted Content Lake: ${reason}`,
    )
  }
}

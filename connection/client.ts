import {createClient, type SanityClient} from '@sanity/client'

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
  })
}

/** A client for the hosted lake; with a token it may write and sees drafts. */
export function createHostedClient(settings: Extract<Settings, {lake: 'hosted'}>): SanityClient {
  const {projectId, dataset, token} = settings
  return createClient({projectId, dataset, token, apiVersion, useCdn: false})
}

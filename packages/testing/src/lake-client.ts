import {createClient, type SanityClient} from '@sanity/client'

/** The address of an embedded lake and who may write to it, as `lake start --json` prints them. */
export interface LakeAddress {
  readonly url: string
  readonly projectId: string
  readonly dataset: string
  readonly token: string
}

/** Returns an official client of an embedded lake that reads everything, drafts and versions too. */
export function lakeClient({url, projectId, dataset, token}: LakeAddress): SanityClient {
  return createClient({
    apiHost: url,
    useProjectHostname: false,
    projectId,
    dataset,
    token,
    apiVersion: '2025-02-19',
    perspective: 'raw',
    useCdn: false,
  })
}

import {startLake, type RunningLake, type StartOptions} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {startPreview, type RunningPreview} from '../../src/preview/index.ts'
import type {PreviewOptions} from '../../src/preview/start-preview.ts'
import {runSeed} from '../../scripts/run-seed.ts'
import {builtPreview} from '../support/build-preview.ts'

/** The seeded article, which every lake of these tests contains. */
export const seeded = {id: 'article-kasachstan-proteste', slug: 'kasachstan-proteste'}

/** The site whose pages the preview shows. */
export const site = {title: 'newsdesk', baseUrl: 'https://news.example/'}

/** A lake with the seed, and its preview. */
export interface Previewed {
  readonly lake: RunningLake
  /** A client with the token and the perspective `raw`. */
  readonly client: SanityClient
  readonly preview: RunningPreview
  /** The errors inside the preview. */
  readonly failures: unknown[]
  readonly close: () => Promise<void>
}

/** Starts a lake with the seed, and its preview. */
export async function startPreviewed(
  options: StartOptions = {memory: true},
  port = 0,
): Promise<Previewed> {
  const lake = await startLake({port: 0, ...options})
  const client = createEmbeddedClient(lake).withConfig({perspective: 'raw'})
  await runSeed(client)
  const failures: unknown[] = []
  const preview = await previewOf(lake, failures, port)
  const close = async () => {
    await preview.close()
    await lake.close()
  }
  return {lake, client, preview, failures, close}
}

/** Starts the preview of a lake. */
export function previewOf(
  lake: RunningLake,
  failures: unknown[] = [],
  port = 0,
  sessionLifetime?: number,
  siteOf?: PreviewOptions['siteOf'],
): Promise<RunningPreview> {
  const {origin} = new URL(lake.url)
  return startPreview({
    client: createEmbeddedClient(lake),
    site,
    siteOf,
    studioUrl: `${origin}/studio`,
    picturesFrom: [origin],
    assets: builtPreview(),
    port,
    sessionLifetime,
    report: (error) => failures.push(error),
  })
}

/** The cookie of a session that is opened by the link from the terminal. */
export async function sessionOf({link}: RunningPreview): Promise<string> {
  const response = await fetch(link, {redirect: 'manual'})
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

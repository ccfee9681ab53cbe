import type {SanityClient} from '@sanity/client'

import {
  createEmbeddedClient,
  type EmbeddedLake,
  type FetchInProcess,
} from '../../src/connection/index.ts'
import type {RunningPreview} from '../../src/preview/index.ts'
import type {LoadedConfig} from '../../src/config/index.ts'
import type {Site} from '../../src/render/index.ts'
import {siteOf, withKept} from '../../src/publish/index.ts'
import {siteOptionsOf} from '../site/configured-options.ts'
import {renderOptionsOf} from '../site/render-options.ts'
import {localAddress} from '../site/local-address.ts'

/** Where the Studio's development server answers, which may show the preview as well. */
const developmentStudio = ['http://127.0.0.1:3335', 'http://localhost:3335']

/** The origin of the hosted lake's pictures. */
const hostedPictures = 'https://cdn.sanity.io'

/** The options of serving a preview. */
export interface ServeOptions {
  readonly port: number | undefined
  /** The option that chooses the port. */
  readonly portOption: string
  /** The folder of the built scripts, or the promise of it. */
  readonly assets: string | Promise<string>
  /** Where this machine serves the site, if it does. */
  readonly siteAddress?: string
  readonly config: LoadedConfig
}

/** Serves the preview of an embedded lake. */
export async function serveEmbedded(
  lake: EmbeddedLake & {readonly fetch: FetchInProcess | undefined},
  options: ServeOptions,
): Promise<RunningPreview> {
  const {origin} = new URL(lake.url)
  const {startPreview} = await import('../../src/preview/index.ts')
  return startPreview({
    ...options,
    client: createEmbeddedClient(lake, lake.fetch),
    site: siteOfFolder(options),
    siteOf: (settings) => siteOfFolder(options, settings),
    render: renderOptionsOf(options.config),
    studioUrl: `${origin}/studio`,
    framedBy: developmentStudio,
    picturesFrom: [origin],
  })
}

/** Serves the preview of a hosted lake, whose Studio is at `studioUrl`. */
export async function serveHosted(
  client: SanityClient,
  studioUrl: string,
  options: ServeOptions,
): Promise<RunningPreview> {
  const {startPreview} = await import('../../src/preview/index.ts')
  return startPreview({
    ...options,
    client,
    site: siteOfFolder(options),
    siteOf: (settings) => siteOfFolder(options, settings),
    render: renderOptionsOf(options.config),
    studioUrl,
    framedBy: [],
    picturesFrom: [hostedPictures],
  })
}

/** Returns the site that `npm start` writes, by what its folder remembers, and with other settings of the newsroom. */
function siteOfFolder(
  {siteAddress: servedAt = localAddress, config}: ServeOptions,
  settings?: Partial<Site>,
): Site {
  return siteOf(withKept({...siteOptionsOf(config), directory: 'site', servedAt, settings}))
}

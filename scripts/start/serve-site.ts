import {serveSite, siteOf, withKept, type SiteOptions} from '../../src/publish/index.ts'
import {portsAfterLake} from '../site/local-address.ts'
import {siteOptions, type SaidSite} from './render.ts'

/** The site of `npm start`, served on this machine. */
export interface OwnSite {
  readonly options: SiteOptions
  /** Returns the address at which this machine serves it: that of the front page, or of a file. */
  readonly address: (file?: string) => string
  /** Returns the address at which readers find it: the same, unless somebody has said another. */
  readonly publicAddress: () => string
  /** The server shows that the site is being written until this is called. */
  readonly setWritten: () => void
  readonly close: () => Promise<void>
}

/** Serves the site on a port of 127.0.0.1: by default some ports after the lake's. Throws `port-in-use`. */
export async function serveOwnSite(
  said: SaidSite,
  {port, lakePort}: {port: number | undefined; lakePort: number},
): Promise<OwnSite> {
  let isWritten = false
  let options = siteOptions(said)
  // The folder may be given another address while it is served.
  const publicAddress = () => siteOf(withKept(options)).baseUrl
  const basePath = () => new URL(publicAddress()).pathname.replace(/^\/+/, '/')
  const {origin, close} = await serveSite({
    directory: options.directory,
    basePath,
    isWritten: () => isWritten,
    port: port ?? (lakePort === 0 ? 0 : lakePort + portsAfterLake),
    portOption: '--site-port',
  })
  options = siteOptions(said, `${origin}/`)
  return {
    options,
    address: (file = '') => origin + basePath() + file.replace(/(^|\/)index\.html$/u, '$1'),
    publicAddress,
    setWritten: () => (isWritten = true),
    close,
  }
}

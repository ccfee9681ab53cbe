import {join} from 'node:path'

import {accessTo, once, type LakeInProcess} from './create-lake.ts'
import {LakeError} from './errors.ts'
import {createCertificate} from './http/certificate.ts'
import {withLog, type LoggedRequest} from './http/request-log.ts'
import {serve, type Served} from './http/serve.ts'
import {openLake, type OpenOptions} from './open-lake.ts'
import {publishEndpoint, withdrawEndpoint} from './owner/endpoint.ts'
import {writePrivateFile} from './owner/private-file.ts'
import {isLoopback} from './project/hosts.ts'
import {createSockets, type Sockets} from './sockets/sockets.ts'
import {studioBase} from './studio/studio-folder.ts'

/** Options of a lake that answers over HTTP. */
export interface StartOptions extends OpenOptions {
  /** Port on 127.0.0.1; 0 takes a free one. 3333 by default. */
  readonly port?: number
  /**
   * The address to listen on; both addresses of the loopback interface by default. Any other one lets other machines ask
   * the lake, which answers them over plain HTTP; it needs a `token`.
   */
  readonly host?: string
  /** Whether this lake stays until it is stopped (`server`, the default) or only as long as a `command` runs. */
  readonly lifetime?: 'server' | 'command'
  /**
   * Also answers as `https://<project>.api.sanity.io` to programs that use the lake as their proxy (`HTTPS_PROXY`) and
   * trust its certificate (`NODE_EXTRA_CA_CERTS`), such as the `sanity` CLI.
   */
  readonly tls?: boolean
  /**
   * The folder of a built Studio to serve at `/studio/`, or a promise of it. The address says that the Studio is being
   * made until the promise resolves, and that it could not be made when it fails.
   */
  readonly studio?: string | Promise<string>
  /**
   * The origin of the preview of what a Studio edits, or a function that returns one once it is known. The Studio's page
   * is told of it, and may show it in a frame.
   */
  readonly preview?: string | (() => string | undefined)
  /** The address of the site where readers find what a Studio publishes, or a function. The Studio's page is told of it. */
  readonly site?: string | (() => string | undefined)
  /** Called for each request over HTTP when it is answered. */
  readonly log?: (request: LoggedRequest) => void
}

/** A lake that answers over HTTP, and by a function in this process. */
export interface RunningLake extends LakeInProcess {
  /** The address of the Studio, when one is served. */
  readonly studio: string | undefined
  /** The certificate to trust, PEM, when the lake was started with `tls`. */
  readonly certificate: string | undefined
}

export const defaultPort = 3333

/** Throws `invalid-option` for a lake that other machines could use without a token that somebody has given them. */
function checkExposure({host, token}: StartOptions): void {
  if (host === undefined || isLoopback(host) || token !== undefined) return
  throw new LakeError(
    'invalid-option',
    400,
    `On ${host}, other machines can ask this lake over plain HTTP: they read public datasets, and write with the token. Choose that token with --token TOKEN (in a program: \`token\`), or leave --host out.`,
  )
}

/** The file in a data directory with the certificate of a lake that was started with `tls`. */
export const certificateFile = 'certificate.pem'

/**
 * Starts an embedded Content Lake that answers over HTTP.
 *
 * ```ts
 * const lake = await startLake({memory: true, port: 0})
 * const client = createClient({apiHost: lake.url, useProjectHostname: false, projectId: lake.projectId,
 *   dataset: lake.dataset, token: lake.token, apiVersion: '2026-11-01', useCdn: false})
 * await lake.close()
 * ```
 *
 * Throws `owned-by-another` when another process owns the data, `port-in-use`, and `damaged-data`.
 */
export async function startLake(options: StartOptions = {}): Promise<RunningLake> {
  const {
    port = defaultPort,
    host,
    lifetime = 'server',
    tls = false,
    studio,
    preview,
    site,
    log,
  } = options
  checkExposure(options)
  const {report = console.error} = options
  const open = await openLake(options)
  const {lake, directory} = open
  const handle = log ? withLog(open.handle, log) : open.handle
  let served: Served | undefined
  let sockets: Sockets | undefined
  const close = once(async () => {
    if (directory) withdrawEndpoint(directory)
    open.endWork()
    sockets?.close()
    try {
      await served?.close()
    } finally {
      await open.close()
    }
  })
  try {
    const certificate = tls ? await createCertificate() : undefined
    if (preview !== undefined) lake.preview = typeof preview === 'string' ? () => preview : preview
    if (site !== undefined) lake.site = typeof site === 'string' ? () => site : site
    sockets = createSockets(lake, handle, report)
    served = await serve(handle, sockets.upgrade, {port, host}, certificate)
    lake.url = `${served.origin}/lake`
    if (directory && certificate) {
      writePrivateFile(join(directory, certificateFile), certificate.cert)
    }
    if (directory) {
      const {url, instance, mainDataset: dataset} = lake
      publishEndpoint(directory, {url, instance, dataset, lifetime})
    }
    return {
      ...accessTo(lake),
      fetch: open.fetch,
      studio: studio === undefined ? undefined : served.origin + studioBase,
      certificate: certificate?.cert,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

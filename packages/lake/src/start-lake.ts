import {join} from 'node:path'

import {LakeError} from './errors.ts'
import {createApp} from './http/app.ts'
import {createCertificate} from './http/certificate.ts'
import {serve, type Served} from './http/serve.ts'
import {defaultDataset, Lake, type LakeOptions} from './lake.ts'
import {findEndpoint, publishEndpoint, withdrawEndpoint} from './owner/endpoint.ts'
import {tryLock} from './owner/lock.ts'
import {writePrivateFile} from './owner/private-file.ts'
import {createSockets, type Sockets} from './sockets/sockets.ts'
import {serveStudio} from './studio/serve-studio.ts'
import {studioBase} from './studio/studio-folder.ts'
import {userNamed} from './users.ts'

/** How a lake is to be started. */
export interface StartOptions {
  /** Keeps nothing on disk: the data lives as long as the lake. */
  readonly memory?: boolean
  /** The data directory; `.lake` in the current one by default. */
  readonly directory?: string
  /** Port on 127.0.0.1; 0 takes a free one. 3333 by default. */
  readonly port?: number
  /** Whether this lake stays until it is stopped (`server`, the default) or only as long as a `command` runs. */
  readonly lifetime?: 'server' | 'command'
  /**
   * Also answers as `https://<project>.api.sanity.io` to programs that use the lake as their proxy (`HTTPS_PROXY`) and
   * trust its certificate (`NODE_EXTRA_CA_CERTS`), such as the `sanity` CLI.
   */
  readonly tls?: boolean
  /**
   * The folder of a built Studio to serve at `/studio/`. While it is still being made, a promise of it: until then the
   * address says so, and when the promise fails, that.
   */
  readonly studio?: string | Promise<string>
  /**
   * Where the Studio finds the preview of what it edits: an origin, or what answers one once it is known. The Studio's
   * page is told of it, and may show it in a frame.
   */
  readonly preview?: string | (() => string | undefined)
  /** The name of whoever does not say who they are. */
  readonly user?: string
  /** What a query may take: milliseconds, 60,000 by default, and bytes of what it holds at once, 512 MB by default. */
  readonly queryLimits?: LakeOptions['queryLimits']
  /**
   * How many bytes of documents each dataset keeps parsed, as JSON counts them; 256 MB by default, and half as many in
   * each thread that answers long queries.
   */
  readonly cacheBytes?: number
  /** Is told how far the index of a dataset is that has to be made anew, as after a new version of the lake. */
  readonly indexing?: LakeOptions['indexing']
  /** Gets errors that nobody foresaw; standard error by default. */
  readonly report?: (error: unknown) => void
}

/** A lake that answers over HTTP. */
export interface RunningLake {
  /** Base URL of the API: what goes into `apiHost` of `@sanity/client`. */
  readonly url: string
  readonly projectId: string
  readonly dataset: string
  /** What a client needs to write and to see drafts. */
  readonly token: string
  /** The address of the Studio, when one is served. */
  readonly studio: string | undefined
  /** The certificate to trust, PEM, when the lake was started with `tls`. */
  readonly certificate: string | undefined
  /** Answers what is under way, closes the storage and gives the data directory free. Once is enough. */
  close(): Promise<void>
}

export const defaultDirectory = '.lake'
export const defaultPort = 3333

/** Where a lake that was started with `tls` puts its certificate in its data directory. */
export const certificateFile = 'certificate.pem'

/** How long a data directory that a short command owns is waited for, in milliseconds. */
const ownerPatience = 10_000
const retryAfter = 50

/**
 * Starts an embedded Content Lake.
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
  const {directory = defaultDirectory, queryLimits, cacheBytes, indexing} = options
  const user = options.user === undefined ? undefined : userNamed(options.user)
  const common = {user, queryLimits, cacheBytes, indexing}
  if (options.memory) return closedOnce(await startIn(new Lake({memory: true, ...common}), options))
  const lock = await lockOrRefuse(directory)
  try {
    const running = await startIn(
      new Lake({directory, ...common, isOwned: () => lock.isHeld()}),
      options,
      directory,
    )
    return closedOnce({
      ...running,
      close: () => running.close().finally(() => lock.release()),
    })
  } catch (error) {
    lock.release()
    throw error
  }
}

function closedOnce(lake: RunningLake): RunningLake {
  let closed: Promise<void> | undefined
  return {...lake, close: () => (closed ??= lake.close())}
}

async function startIn(
  lake: Lake,
  {
    port = defaultPort,
    lifetime = 'server',
    tls = false,
    report = console.error,
    studio,
    preview,
  }: StartOptions,
  directory?: string,
): Promise<RunningLake> {
  let served: Served | undefined
  let sockets: Sockets | undefined
  const close = async () => {
    if (directory) withdrawEndpoint(directory)
    lake.endWaiting()
    lake.pictures.close()
    sockets?.close()
    await served?.close()
    lake.close()
  }
  try {
    const certificate = tls ? await createCertificate() : undefined
    lake.preview = typeof preview === 'string' ? () => preview : (preview ?? lake.preview)
    const app = createApp(lake, report, studio === undefined ? undefined : serveStudio(studio))
    sockets = createSockets(lake, app, report)
    served = await serve(app, sockets.upgrade, port, certificate)
    const url = `${served.origin}/lake`
    lake.url = url
    if (directory && certificate) {
      writePrivateFile(join(directory, certificateFile), certificate.cert)
    }
    if (directory) publishEndpoint(directory, {url, instance: lake.instance, lifetime})
    return {
      url,
      projectId: lake.projectId,
      dataset: defaultDataset,
      token: lake.token,
      studio: studio === undefined ? undefined : served.origin + studioBase,
      certificate: certificate?.cert,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function lockOrRefuse(directory: string) {
  const deadline = Date.now() + ownerPatience
  for (;;) {
    const lock = tryLock(directory)
    if (lock) return lock
    const endpoint = await findEndpoint(directory)
    if (endpoint?.lifetime === 'server' || Date.now() > deadline) {
      throw ownedByAnother(directory, endpoint?.url)
    }
    await new Promise((resolve) => setTimeout(resolve, retryAfter))
  }
}

function ownedByAnother(directory: string, url: string | undefined): LakeError {
  const where = url ? `and serves it at ${url}` : 'but does not answer'
  return new LakeError(
    'owned-by-another',
    500,
    `Another process owns the data in ${directory} ${where}. Use that one, or stop it first.`,
  )
}

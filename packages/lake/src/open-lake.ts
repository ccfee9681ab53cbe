import {LakeError} from './errors.ts'
import {createApp} from './http/app.ts'
import {InProcess, type LakeFetch} from './http/fetch-in-process.ts'
import type {Handler} from './http/serve.ts'
import {Lake} from './lake.ts'
import type {LakeOptions} from './lake-options.ts'
import {findEndpoint} from './owner/endpoint.ts'
import {tryLock, type Lock} from './owner/lock.ts'
import {serveStudio} from './studio/serve-studio.ts'
import {userNamed} from './users.ts'

/** The data directory of a lake, unless another one is named. */
export const defaultDirectory = '.lake'

/** The options of a lake with and without a port. */
export interface OpenOptions {
  /** Keeps nothing on disk: the data lives as long as the lake. */
  readonly memory?: boolean
  /** The data directory; `.lake` in the current one by default. */
  readonly directory?: string
  /** The name of an author who gives none. */
  readonly user?: string
  /** Limits of a query: milliseconds, 60,000 by default, and bytes that it holds at once, 512 MB by default. */
  readonly queryLimits?: LakeOptions['queryLimits']
  /**
   * The bytes of parsed documents that each dataset caches, counted as JSON; 256 MB by default. Each thread for long
   * queries caches half as many.
   */
  readonly cacheBytes?: number
  /**
   * The days of history that the lake keeps: when it starts, it forgets older transactions, and with them older revisions.
   * Documents stay. All by default.
   */
  readonly historyDays?: LakeOptions['historyDays']
  /** Called with the progress while an index is rebuilt, as after an upgrade of the lake. */
  readonly indexing?: LakeOptions['indexing']
  /** The id of the project; by default the first one that a client names. Throws `project-mismatch` for another one. */
  readonly project?: string
  /** The dataset of clients that name none, made when it is missing; `production` by default. */
  readonly dataset?: string
  /** The token of the lake; by default one that is made for the data directory. */
  readonly token?: string
  /** Origins whose pages may use the lake too, as `http://localhost:3000`; `*` stands for any characters. */
  readonly allowedOrigins?: readonly string[]
  /** Names under which the lake may be asked beside `localhost`, such as that of a container. */
  readonly allowedHosts?: readonly string[]
  /** Receives unexpected errors; writes them to standard error by default. */
  readonly report?: (error: unknown) => void
}

/** An open lake with the handler of its API. */
export interface OpenLake {
  readonly lake: Lake
  readonly handle: Handler
  readonly fetch: LakeFetch
  /** The data directory; undefined in memory. */
  readonly directory: string | undefined
  /** Ends listeners, queries and work on pictures. */
  readonly endWork: () => void
  /** Closes the files and releases the data directory, after every answer in this process. */
  readonly close: () => Promise<void>
}

/** The time to wait for a data directory that a short command owns, in milliseconds. */
const ownerPatience = 10_000
const retryAfter = 50

/** Opens a lake; a data directory gets locked. Throws `owned-by-another` and `damaged-data`. */
export async function openLake(
  options: OpenOptions & {readonly studio?: string | Promise<string>; readonly host?: string},
): Promise<OpenLake> {
  const {
    directory = defaultDirectory,
    queryLimits,
    cacheBytes,
    historyDays,
    indexing,
    studio,
  } = options
  const user = options.user === undefined ? undefined : userNamed(options.user)
  const {project, dataset, token, allowedOrigins, allowedHosts, host} = options
  const settings = {project, dataset, token, allowedOrigins, allowedHosts, host}
  const common = {user, queryLimits, cacheBytes, historyDays, indexing, ...settings}
  const lock = options.memory ? undefined : await lockOrRefuse(directory)
  let lake: Lake | undefined
  try {
    lake = new Lake(
      lock ? {directory, ...common, isOwned: () => lock.isHeld()} : {memory: true, ...common},
    )
    const {report = console.error} = options
    const handle = createApp(lake, report, studio === undefined ? undefined : serveStudio(studio))
    return opened(lake, handle, lock && {directory, lock})
  } catch (error) {
    lake?.close()
    lock?.release()
    throw error
  }
}

function opened(lake: Lake, handle: Handler, held?: {directory: string; lock: Lock}): OpenLake {
  const inProcess = new InProcess(handle)
  const endWork = () => {
    lake.endWaiting()
    lake.pictures.close()
  }
  return {
    lake,
    handle,
    fetch: inProcess.fetch,
    directory: held?.directory,
    endWork,
    close: async () => {
      const answered = inProcess.close()
      endWork()
      await answered
      try {
        lake.close()
      } finally {
        held?.lock.release()
      }
    },
  }
}

async function lockOrRefuse(directory: string): Promise<Lock> {
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
    `Another process owns the data in ${directory} ${where}. Use that one, or stop it first. For another lake beside it, give --memory or --data DIR.`,
  )
}

import {LakeError} from './errors.ts'
import {limits} from './limits.ts'
import type {QueryLimits} from './query/answer/query-limits.ts'
import type {User} from './users.ts'

/** The place of a lake's data, in memory or in a directory, with its user and its limits. */
export type LakeOptions = {
  /** The author of requests that name none; `local` by default. */
  readonly user?: User
  /** The limits of a query: 60 seconds and 512 MB by default. */
  readonly queryLimits?: Partial<QueryLimits>
  /** The bytes of parsed documents that each dataset caches, counted as JSON; 256 MB by default. Threads cache half. */
  readonly cacheBytes?: number
  /** The days of history that each dataset keeps when it is opened; all by default. */
  readonly historyDays?: number
  /** Called with the progress while the index of a dataset is rebuilt. */
  readonly indexing?: (dataset: string, done: number, total: number) => void
  /** The id of the project; by default the first one that a client names. */
  readonly project?: string
  /** The dataset of clients that name none, made when it is missing; `production` by default. */
  readonly dataset?: string
  /** The token; by default one of the data directory, or a random one. */
  readonly token?: string
  /** Origins whose pages may use the lake too, as `http://localhost:3000`; `*` stands for any characters. */
  readonly allowedOrigins?: readonly string[]
  /** Names under which the lake is reached beside those of the loopback interface, such as one of a container. */
  readonly allowedHosts?: readonly string[]
  /** The address that the lake listens on; that of the loopback interface by default. */
  readonly host?: string
} & (
  | {readonly memory: true}
  | {
      readonly directory: string
      /** Returns whether this lake still owns the directory. */
      readonly isOwned: () => boolean
    }
)

export const defaultProjectId = 'newsdesk'
export const defaultDataset = 'production'

const datasetName = /^[a-z0-9][-_a-z0-9]*$/

/** Throws `bad-request` for an invalid name of a dataset. */
export function checkDatasetName(name: string): void {
  if (datasetName.test(name) && name.length <= limits.datasetName) return
  throw new LakeError(
    'bad-request',
    400,
    `Invalid dataset name "${name}": at most ${limits.datasetName} lower-case letters, digits, "_" and "-", starting with a letter or digit`,
  )
}

import {LakeError} from '../errors.ts'
import {checkDatasetName} from '../lake-options.ts'
import {findOrStartLake, type AvailableLake} from '../find-or-start-lake.ts'

/** Asks a lake with its token. */
export interface Asking {
  readonly lake: AvailableLake
  /** Sends a request below the API's version. Throws a {@link LakeError} with the words of a refusal. */
  readonly send: (path: string, init?: RequestInit) => Promise<Response>
  /** As `send`, with a JSON body and answer. */
  readonly ask: <T>(path: string, method?: string, body?: unknown) => Promise<T>
}

/** Does some work with the lake of a data directory, served already or not. */
export async function askLake<T>(
  directory: string | undefined,
  work: (asking: Asking) => Promise<T>,
): Promise<T> {
  const lake = await findOrStartLake(directory)
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${lake.token}`)
    const response = await (lake.fetch ?? fetch)(`${lake.url}/vX${path}`, {...init, headers})
    if (!response.ok) throw await refusal(response)
    return response
  }
  const ask = async <A>(path: string, method = 'GET', body?: unknown): Promise<A> => {
    const init: RequestInit = {method}
    if (body !== undefined) {
      init.body = JSON.stringify(body)
      init.headers = {'content-type': 'application/json'}
    }
    return (await (await send(path, init)).json()) as A
  }
  try {
    return await work({lake, send, ask})
  } finally {
    await lake.close()
  }
}

async function refusal(response: Response): Promise<LakeError> {
  const {message, error} = (await response.json().catch(() => ({}))) as {
    message?: string
    error?: {description?: string} | string
  }
  const description = typeof error === 'object' ? error.description : message
  return new LakeError(
    'query-failed',
    response.status,
    description ?? `The lake answered ${response.status}`,
  )
}

/**
 * Returns the name of a dataset, or an alias, for the path of a request. Throws `bad-request` for any other name, such as
 * `..`, which would lead the request elsewhere.
 */
export function datasetInPath(name: string): string {
  checkDatasetName(name.replace(/^~/, ''))
  return name
}

/** Returns `4,000 documents`, or `1 document`. */
export function counted(n: number, noun: string): string {
  return `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`
}

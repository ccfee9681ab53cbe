import {readFileSync, rmSync} from 'node:fs'
import {Agent, get} from 'node:http'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'

import {isObject} from '../document.ts'
import {defaultDataset} from '../lake-options.ts'
import {writePrivateFile} from './private-file.ts'

/** The address of the owner of a data directory. */
export interface Endpoint {
  /** Base URL of the API, for `apiHost`. */
  readonly url: string
  readonly instance: string
  /** The dataset of clients that name none. */
  readonly dataset: string
  /** `server` stays until it is stopped; `command` goes when its work is done. */
  readonly lifetime: 'server' | 'command'
}

const fileName = 'endpoint.json'

/** The time that an owner has to identify itself, in milliseconds. */
const answerTimeout = 2_000

/** Publishes the address of the owner of a data directory to other processes. */
export function publishEndpoint(directory: string, endpoint: Endpoint): void {
  writePrivateFile(join(directory, fileName), `${JSON.stringify(endpoint)}\n`)
}

/** Withdraws that address. */
export function withdrawEndpoint(directory: string): void {
  try {
    rmSync(join(directory, fileName), {force: true})
  } catch {
    // A leftover file is harmless, because nobody answers at its address.
  }
}

/** Returns the endpoint of the process that owns a data directory, if it answers and is the one that the file names. */
export async function findEndpoint(directory: string): Promise<Endpoint | undefined> {
  const endpoint = readEndpoint(directory)
  if (!endpoint) return undefined
  try {
    const answer: unknown = JSON.parse(await read(`${endpoint.url}/instance`))
    return isObject(answer) && answer.instance === endpoint.instance ? endpoint : undefined
  } catch {
    return undefined
  }
}

/** Reads a URL of this machine. An agent of its own ignores the proxies of the environment. */
function read(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(answerTimeout)
    get(url, {agent: new Agent(), signal}, (response) => {
      text(response).then(resolve, reject)
    }).on('error', reject)
  })
}

function readEndpoint(directory: string): Endpoint | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(directory, fileName), 'utf8'))
    if (!isObject(value)) return undefined
    const {url, instance, lifetime, dataset = defaultDataset} = value
    if (typeof url !== 'string' || typeof instance !== 'string' || typeof dataset !== 'string')
      return undefined
    return {url, instance, dataset, lifetime: lifetime === 'command' ? 'command' : 'server'}
  } catch {
    return undefined
  }
}

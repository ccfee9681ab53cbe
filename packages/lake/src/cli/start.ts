import {resolve} from 'node:path'

import {defaultDirectory} from '../open-lake.ts'
import {
  certificateFile,
  defaultPort,
  startLake,
  type RunningLake,
  type StartOptions,
} from '../start-lake.ts'
import {exitCode, parseWords, UsageError} from './usage.ts'

/** `lake start`: serves a lake until the process is told to end. */
export async function start(args: string[]): Promise<void> {
  const options = readOptions(args)
  const lake = await startLake(options)
  report(lake, options)
  await untilStopped()
  // Work that still runs, such as a picture's, ends with the process. Every acknowledged write is stored.
  setTimeout(() => process.exit(exitCode.done), stopTime).unref()
  await lake.close()
  process.exit(exitCode.done)
}

/** The longest time for the shutdown, in milliseconds. */
const stopTime = 1_500

interface Options {
  directory: string
  memory: boolean
  port: number
  json: boolean
  tls: boolean
  studio: string | undefined
  preview: string | undefined
  site: string | undefined
  user: string | undefined
  queryLimits: StartOptions['queryLimits']
  cacheBytes: number | undefined
  indexing: StartOptions['indexing']
}

function readOptions(args: string[]): Options {
  const {values} = parseWords({
    args,
    options: {
      data: {type: 'string'},
      memory: {type: 'boolean'},
      port: {type: 'string'},
      json: {type: 'boolean'},
      tls: {type: 'boolean'},
      studio: {type: 'string'},
      preview: {type: 'string'},
      site: {type: 'string'},
      user: {type: 'string'},
      'query-seconds': {type: 'string'},
      'query-megabytes': {type: 'string'},
      'cache-megabytes': {type: 'string'},
    },
  })
  if (values.memory && values.data !== undefined) {
    throw new UsageError('--memory and --data exclude each other')
  }
  if (values.memory && values.tls) {
    throw new UsageError('--tls needs a data directory: its certificate is put there')
  }
  return {
    directory: values.data ?? defaultDirectory,
    memory: values.memory ?? false,
    port: readPort(values.port),
    json: values.json ?? false,
    tls: values.tls ?? false,
    studio: values.studio,
    preview: readAddress('--preview', values.preview)?.origin,
    site: readAddress('--site', values.site)?.href,
    user: values.user,
    queryLimits: {
      ...limit('time', '--query-seconds', values['query-seconds'], 1_000),
      ...limit('memory', '--query-megabytes', values['query-megabytes'], megabyte),
    },
    cacheBytes: readNumber('--cache-megabytes', values['cache-megabytes'], megabyte),
    indexing: (dataset, done, total) => {
      console.error(
        `Indexing ${dataset}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} documents`,
      )
    },
  }
}

function readPort(value: string | undefined): number {
  if (value === undefined) return defaultPort
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65_535) {
    throw new UsageError(`--port takes a whole number from 0 to 65535, not "${value}"`)
  }
  return port
}

function readAddress(option: string, value: string | undefined): URL | undefined {
  if (value === undefined) return undefined
  const url = URL.parse(value)
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`${option} takes an address as http://127.0.0.1:3334, not "${value}"`)
  }
  return url
}

const megabyte = 1024 * 1024

function limit(name: 'time' | 'memory', option: string, value: string | undefined, unit: number) {
  const number = readNumber(option, value, unit)
  return number === undefined ? {} : {[name]: number}
}

function readNumber(option: string, value: string | undefined, unit: number): number | undefined {
  if (value === undefined) return undefined
  if (!/^[1-9]\d{0,6}$/.test(value)) {
    throw new UsageError(`${option} takes a whole number from 1 to 9999999, not "${value}"`)
  }
  return Number(value) * unit
}

function report(lake: RunningLake, {json, memory, directory, tls}: Options): void {
  const {url, projectId, dataset, token, studio} = lake
  if (json) {
    console.log(JSON.stringify({url, projectId, dataset, token, studio}))
    return
  }
  if (studio) console.log(`Studio at ${studio}`)
  console.log(`Content Lake at ${url} (project ${projectId}, dataset ${dataset})`)
  console.log(
    memory ? 'Data in memory only, gone with this process.' : `Data and token in ${directory}/`,
  )
  if (tls) {
    const certificate = resolve(directory, certificateFile)
    console.log(`Also https://${projectId}.api.sanity.io, for programs started with`)
    console.log(`  HTTPS_PROXY=${new URL(url).origin} NODE_EXTRA_CA_CERTS=${certificate}`)
  }
  console.log('Ctrl-C ends it.')
}

function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGINT', () => stop())
    process.once('SIGTERM', () => stop())
  })
}

import {resolve} from 'node:path'
import {parseArgs} from 'node:util'

import {
  certificateFile,
  defaultDirectory,
  defaultPort,
  startLake,
  type RunningLake,
} from '../start-lake.ts'
import {UsageError} from './usage.ts'
import {reasonOf} from '../errors.ts'

/** `lake start`: serves a lake until the process is told to end. */
export async function start(args: string[]): Promise<void> {
  const options = readOptions(args)
  const lake = await startLake(options)
  report(lake, options)
  await untilStopped()
  await lake.close()
}

interface Options {
  directory: string
  memory: boolean
  port: number
  json: boolean
  tls: boolean
  studio: string | undefined
  user: string | undefined
}

function readOptions(args: string[]): Options {
  const {values} = parse(args)
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
    user: values.user,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        data: {type: 'string'},
        memory: {type: 'boolean'},
        port: {type: 'string'},
        json: {type: 'boolean'},
        tls: {type: 'boolean'},
        studio: {type: 'string'},
        user: {type: 'string'},
      },
    })
  } catch (error) {
    throw new UsageError(reasonOf(error))
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

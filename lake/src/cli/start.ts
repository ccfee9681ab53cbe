import {parseArgs} from 'node:util'

import {defaultDirectory, defaultPort, startLake, type RunningLake} from '../start-lake.ts'
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
}

function readOptions(args: string[]): Options {
  const {values} = parse(args)
  if (values.memory && values.data !== undefined) {
    throw new UsageError('--memory and --data exclude each other')
  }
  return {
    directory: values.data ?? defaultDirectory,
    memory: values.memory ?? false,
    port: readPort(values.port),
    json: values.json ?? false,
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

function report(lake: RunningLake, {json, memory, directory}: Options): void {
  const {url, projectId, dataset, token} = lake
  if (json) {
    console.log(JSON.stringify({url, projectId, dataset, token}))
    return
  }
  console.log(`Content Lake at ${url} (project ${projectId}, dataset ${dataset})`)
  console.log(
    memory ? 'Data in memory only, gone with this process.' : `Data and token in ${directory}/`,
  )
  console.log('Ctrl-C ends it.')
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

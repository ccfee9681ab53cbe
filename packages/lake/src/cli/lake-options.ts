import {UsageError, type Option} from './command.ts'
import {defaultPort, type StartOptions} from '../start-lake.ts'

/** The options of the commands that open a lake. */
export const lakeOptions = {
  data: {
    type: 'string',
    value: 'DIR',
    replaces: 'memory',
    help: 'keep the data in DIR (default: .lake)',
  },
  memory: {type: 'boolean', replaces: 'data', help: 'keep nothing on disk'},
  host: {
    type: 'string',
    value: 'ADDRESS',
    help: 'listen on this address (default: 127.0.0.1 and ::1). Any other lets other\nmachines ask, and needs --token',
  },
  port: {
    type: 'string',
    value: 'N',
    help: `listen on port N (default: ${defaultPort}; 0 takes a free one)`,
  },
  project: {
    type: 'string',
    value: 'ID',
    help: 'the id of the project (default: the first one that a client names)',
  },
  dataset: {
    type: 'string',
    value: 'NAME',
    help: 'the dataset of clients that name none, made when it is missing (default: production)',
  },
  token: {type: 'string', value: 'TOKEN', help: 'the token that may write (default: a random one)'},
  'allow-origin': {
    type: 'string',
    multiple: true,
    value: 'ORIGIN',
    help: 'let pages of this origin use the lake, as http://localhost:3000',
  },
  'allow-host': {
    type: 'string',
    multiple: true,
    value: 'NAME',
    help: 'answer under this name too, as that of a container',
  },
  seed: {
    type: 'string',
    value: 'FILE',
    help: 'import .ndjson or .tar.gz into the dataset, if it is empty',
  },
  user: {
    type: 'string',
    value: 'NAME',
    help: 'the author of changes from clients that give no name',
  },
  'query-seconds': {
    type: 'string',
    value: 'N',
    help: 'give a query up after N seconds (default: 60)',
  },
  'query-megabytes': {
    type: 'string',
    value: 'N',
    help: 'refuse a query that holds more than N MB at once (default: 512)',
  },
  'cache-megabytes': {
    type: 'string',
    value: 'N',
    help: "keep N MB of each dataset's documents in memory (default: 256), and\nhalf as many in each thread that answers long queries",
  },
} as const satisfies Record<string, Option>

type Given = {
  readonly [Name in keyof typeof lakeOptions]?: (typeof lakeOptions)[Name] extends {
    type: 'boolean'
  }
    ? boolean
    : (typeof lakeOptions)[Name] extends {multiple: true}
      ? string[]
      : string
}

const megabyte = 1024 * 1024

/** Returns the options of {@link startLake}. Throws a {@link UsageError}. */
export function readLakeOptions(values: Given, port = defaultPort): StartOptions {
  if (values.memory && values.data !== undefined) {
    throw new UsageError('--memory and --data exclude each other')
  }
  return {
    directory: values.data,
    memory: values.memory ?? false,
    host: values.host,
    port: readPort(values.port) ?? port,
    project: values.project,
    dataset: values.dataset,
    token: readToken(values.token),
    allowedOrigins: values['allow-origin'],
    allowedHosts: values['allow-host'],
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

function readPort(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65_535) {
    throw new UsageError(`--port takes a whole number from 0 to 65535, not "${value}"`)
  }
  return port
}

/** A token travels in a header, so it has only characters that may stand there. */
function readToken(value: string | undefined): string | undefined {
  if (value === undefined || /^[\x21-\x7E]{1,200}$/.test(value)) return value
  throw new UsageError('--token takes 1 to 200 characters of ASCII without spaces')
}

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

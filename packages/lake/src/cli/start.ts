import {resolve} from 'node:path'

import {logLine, type LoggedRequest} from '../http/request-log.ts'
import {defaultDirectory} from '../open-lake.ts'
import {certificateFile, startLake, type RunningLake} from '../start-lake.ts'
import {clientEnvironment, writeCertificate} from './client-environment.ts'
import {defineCommand, exitCode, UsageError} from './command.ts'
import {lakeOptions, readLakeOptions} from './lake-options.ts'
import {seedLake} from './seed-lake.ts'

/** How `--log` writes each request; `none` writes nothing. */
const logs: Readonly<Record<string, ((request: LoggedRequest) => void) | undefined>> = {
  text: (request) => console.error(logLine(request)),
  json: (request) => console.error(JSON.stringify(request)),
  none: undefined,
}

export const start = defineCommand({
  usage: 'start [options]',
  summary: 'start a lake and serve it until Ctrl-C',
  options: {
    ...lakeOptions,
    tls: {
      type: 'boolean',
      help: 'also answer as https://<project>.api.sanity.io, through TLS and as a proxy, for\nprograms that trust its certificate',
    },
    studio: {type: 'string', value: 'DIR', help: 'serve the built Studio in DIR at /studio/'},
    preview: {
      type: 'string',
      value: 'URL',
      help: 'the address of the preview, which that Studio may show in a frame',
    },
    site: {
      type: 'string',
      value: 'URL',
      help: 'the address of the site where readers find what that Studio publishes',
    },
    log: {
      type: 'string',
      value: 'FORM',
      help: 'write each request to standard error as text (default), json, or none',
    },
    json: {
      type: 'boolean',
      help: 'when ready print one line {"url","projectId","dataset","token"}, with --studio\nalso its "studio", and nothing else',
    },
  },
  run: async ({values}) => {
    const {json = false, tls = false, studio} = values
    const log = readLog(values.log ?? (json ? 'none' : 'text'))
    const preview = readAddress('--preview', values.preview)?.origin
    const site = readAddress('--site', values.site)?.href
    const options = {...readLakeOptions(values), tls, studio, preview, site, log}
    const lake = await startLake(options)
    const stopped = untilStopped()
    const certificate =
      lake.certificate === undefined ? undefined : writeCertificate(lake.certificate)
    try {
      await seedLake(lake, values.seed, console.error)
      const file =
        options.memory || certificate === undefined
          ? certificate?.file
          : resolve(options.directory ?? defaultDirectory, certificateFile)
      const where = options.memory ? undefined : (options.directory ?? defaultDirectory)
      console.log(json ? readyLine(lake) : readyText(lake, where, file))
      await stopped
    } finally {
      certificate?.remove()
      // Work that still runs, such as a picture's, ends with the process. Every acknowledged write is stored.
      setTimeout(() => process.exit(exitCode.done), stopTime).unref()
      await lake.close()
    }
    process.exit(exitCode.done)
  },
})

/** The longest time for the shutdown, in milliseconds. */
const stopTime = 1_500

function readLog(form: string): ((request: LoggedRequest) => void) | undefined {
  if (Object.hasOwn(logs, form)) return logs[form]
  throw new UsageError(`--log takes ${Object.keys(logs).join(', ')}, not "${form}"`)
}

function readAddress(option: string, value: string | undefined): URL | undefined {
  if (value === undefined) return undefined
  const url = URL.parse(value)
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`${option} takes an address as http://127.0.0.1:3334, not "${value}"`)
  }
  return url
}

function readyLine({url, projectId, dataset, token, studio}: RunningLake): string {
  return JSON.stringify({url, projectId, dataset, token, studio})
}

/** The three lines that a project copies to use the lake. */
function readyText(lake: RunningLake, directory: string | undefined, certificate?: string): string {
  const {url, projectId, dataset, token, studio} = lake
  const kept =
    directory === undefined
      ? 'Data in memory only, gone with this process.'
      : `Data and token in ${directory}/`
  const forClient = [
    `  apiHost: '${url}', useProjectHostname: false, useCdn: false,`,
    `  projectId: '${projectId}', dataset: '${dataset}', apiVersion: '2026-11-01',`,
    `  token: '${token}',`,
  ]
  return [
    ...(studio === undefined ? [] : [`Studio at ${studio}`]),
    `Content Lake at ${url} (project ${projectId}, dataset ${dataset})`,
    kept,
    '',
    'For createClient() of @sanity/client:',
    ...forClient,
    '',
    ...(certificate === undefined ? [] : [...forShell(lake, certificate), '']),
    'Ctrl-C ends it.',
  ].join('\n')
}

function forShell(lake: RunningLake, certificate: string): string[] {
  const {
    HTTPS_PROXY: proxy,
    NO_PROXY: direct,
    SANITY_AUTH_TOKEN: token,
  } = clientEnvironment(lake, certificate)
  return [
    `Also https://${lake.projectId}.api.sanity.io, for the sanity CLI and whatever honours proxies:`,
    `  export HTTPS_PROXY=${proxy} HTTP_PROXY=${proxy} NO_PROXY=${direct} NODE_USE_ENV_PROXY=1`,
    `  export NODE_EXTRA_CA_CERTS='${certificate}'`,
    `  export SANITY_AUTH_TOKEN=${token} DO_NOT_TRACK=1 NO_UPDATE_NOTIFIER=1`,
  ]
}

function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGINT', () => stop())
    process.once('SIGTERM', () => stop())
  })
}

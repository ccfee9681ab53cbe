import {spawn} from 'node:child_process'
import {constants} from 'node:os'
import {delimiter, join, resolve} from 'node:path'

import {LakeError} from '../errors.ts'
import {startLake} from '../start-lake.ts'
import {clientEnvironment, writeCertificate} from './client-environment.ts'
import {defineCommand, UsageError} from './command.ts'
import {lakeOptions, readLakeOptions} from './lake-options.ts'
import {seedLake} from './seed-lake.ts'

/** Signals that are for the command, not for the lake that it uses. */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export const exec = defineCommand({
  usage: 'exec [options] -- <command>',
  summary: 'run a command against a lake that lives as long as it, also the sanity CLI',
  options: lakeOptions,
  takesWords: true,
  run: async ({values, positionals, rest}) => {
    const [command, ...args] = rest
    if (command === undefined || positionals.length > 0) {
      throw new UsageError(
        `exec takes its command after --: lake exec -- ${positionals.join(' ') || 'sanity dataset list'}`,
      )
    }
    const lake = await startLake({...readLakeOptions(values, 0), tls: true, lifetime: 'command'})
    const certificate = writeCertificate(lake.certificate ?? '')
    let ended: Ended
    try {
      await seedLake(lake, values.seed, console.error)
      const {url, projectId, dataset, token} = lake
      ended = await runCommand(command, args, {
        ...clientEnvironment(lake, certificate.file),
        LAKE_URL: url,
        LAKE_PROJECT_ID: projectId,
        LAKE_DATASET: dataset,
        LAKE_TOKEN: token,
        ...(values.project === undefined ? {} : {SANITY_STUDIO_PROJECT_ID: projectId}),
        ...(values.dataset === undefined ? {} : {SANITY_STUDIO_DATASET: dataset}),
      })
    } finally {
      await lake.close()
      certificate.remove()
    }
    // A shell shows the end by a signal as this number.
    return ended.signal === null ? ended.code : 128 + constants.signals[ended.signal]
  },
})

interface Ended {
  readonly code: number
  readonly signal: NodeJS.Signals | null
}

/** Why a command did not start, by the code of the system. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such program, neither in node_modules/.bin of this folder nor in PATH.',
  EACCES: 'it is no program, or this user may not run it.',
}

/** Runs a command to its end, with the commands of the project's packages. Throws `not-found`. */
function runCommand(
  command: string,
  args: readonly string[],
  variables: Record<string, string>,
): Promise<Ended> {
  const bin = resolve(join('node_modules', '.bin'))
  const path = `${bin}${delimiter}${process.env.PATH ?? ''}`
  const child = spawn(command, args, {
    stdio: 'inherit',
    // Commands of packages are scripts of the shell there.
    shell: process.platform === 'win32',
    env: {...process.env, ...variables, PATH: path},
  })
  const pass = passedOn.map((signal) => {
    const listener = () => void child.kill(signal)
    process.on(signal, listener)
    return () => process.off(signal, listener)
  })
  return new Promise<Ended>((settle, reject) => {
    child.once('error', ({code, message}: NodeJS.ErrnoException) => {
      const reason = reasons[code ?? ''] ?? message
      reject(new LakeError('not-found', 404, `The command "${command}" did not start: ${reason}`))
    })
    child.once('exit', (code, signal) => settle({code: code ?? 1, signal}))
  }).finally(() => {
    for (const stop of pass) stop()
  })
}

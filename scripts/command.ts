import {enableCompileCache} from 'node:module'
import {join} from 'node:path'
import {parseArgs, type ParseArgsOptionsConfig} from 'node:util'

import {closestMatch} from 'leven'

import {reasonOf} from '../src/content/reason-of.ts'

// The cache holds for modules that load after this one, so a command imports its own work when it does it.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled'))

/** Exit codes of every command: scripts can trust them. */
export const exitCode = {done: 0, failed: 1, wrongUsage: 2} as const

/** A command was called in a way that it does not understand: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** A command could not do its work, for a reason that its message tells people: exit code 1. */
export class CommandError extends Error {
  override name = 'CommandError'
}

type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{options: Options; allowPositionals: true; strict: true}>
>

/** A command: its `--help`, its options, and its work. */
export interface Command<Options extends ParseArgsOptionsConfig> {
  readonly name: string
  /** The text of `--help`, or a function that loads what it needs for it. */
  readonly help: string | (() => Promise<string>)
  readonly options: Options
  /** Whether it takes words beside its options, such as a slug. */
  readonly takesWords?: true
  readonly run: (values: Parsed<Options>['values'], positionals: string[]) => Promise<void>
}

/**
 * Runs a command with the words of the command line and sets the exit code of the process. Results belong on standard
 * output; errors go to standard error, with a stack only for unexpected ones.
 */
export async function runCommand<const Options extends ParseArgsOptionsConfig>(
  command: Command<Options>,
): Promise<void> {
  goOnWhenNobodyReads()
  try {
    refuseOptionsThatNpmTook(command.options)
    const {values, positionals} = readArguments(command.options)
    if ('help' in values && values.help) console.log(await helpOf(command.help))
    else if (positionals.length > 0 && !command.takesWords) {
      throw new UsageError(`"${positionals[0]}" is not an option`)
    } else await command.run(values, positionals)
  } catch (error) {
    process.exitCode = reportError(command, error)
  }
}

/** The text of a help. */
async function helpOf(help: string | (() => Promise<string>)): Promise<string> {
  return typeof help === 'string' ? help : help()
}

function readArguments<const Options extends ParseArgsOptionsConfig>(
  options: Options,
): Parsed<Options> {
  try {
    return parseArgs({
      options: {...options, help: {type: 'boolean', short: 'h'}},
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    // Later sentences are about words that begin with a dash.
    const [reason = ''] = reasonOf(error).split('. ')
    throw new UsageError(reason + suggestionFor(reason, Object.keys(options)))
  }
}

function suggestionFor(reason: string, options: readonly string[]): string {
  const unknown = /^Unknown option '--([^']+)'/.exec(reason)?.[1]
  const nearest = unknown && closestMatch(unknown, options, {maxDistance: 3})
  return nearest ? `. Did you mean --${nearest}?` : ''
}

/**
 * Refuses options that npm took: `npm start --once` passes the option to npm, which drops it silently, and the command
 * would do something else.
 */
function refuseOptionsThatNpmTook(options: ParseArgsOptionsConfig): void {
  for (const name of Object.keys(options)) {
    if (
      process.env[`npm_config_${name.replaceAll('-', '_')}`] &&
      !process.argv.includes(`--${name}`)
    ) {
      throw new UsageError(
        `npm kept --${name} for itself: put -- before the options, as in "-- --${name}"`,
      )
    }
  }
}

function reportError(command: {name: string}, error: unknown): number {
  if (error instanceof UsageError) {
    console.error(`${command.name}: ${error.message}\n${command.name}: --help shows what it takes`)
    return exitCode.wrongUsage
  }
  console.error(isForeseen(error) ? `${command.name}: ${messageOf(error)}` : error)
  return exitCode.failed
}

/**
 * Returns whether the message of an error is enough for people. Its shape decides, so that a command which shows help
 * or renders a file loads neither lake nor client. Errors of rooms and of the operating system have a `code`. Errors of
 * `@sanity/client` have the response.
 */
function isForeseen(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  if (networkCodeOf(error) !== undefined) return true
  if (error instanceof CommandError || 'responseBody' in error) return true
  return 'code' in error && typeof error.code === 'string' && !error.code.startsWith('ERR_')
}

function messageOf(error: Error): string {
  const code = networkCodeOf(error)
  if (code === undefined) return error.message
  return `The Content Lake cannot be reached (${code}). See that the network is there, and that SANITY_STUDIO_PROJECT_ID is right.`
}

/** `fetch failed` says nothing: its cause has the code of the operating system or of undici. */
function networkCodeOf({cause}: Error): string | undefined {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
}

/** `… | head` closes our output early: that is no failure, and the work is done all the same. */
function goOnWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

/** The value of an option that is a port, when it is given. Throws {@link UsageError}. */
export function readPort(value: string | undefined, option = 'port'): number | undefined {
  if (value === undefined) return undefined
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65_535) {
    throw new UsageError(`--${option} takes a whole number from 0 to 65535, not "${value}"`)
  }
  return port
}

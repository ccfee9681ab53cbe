import {parseArgs, type ParseArgsOptionsConfig} from 'node:util'

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

/** A command: what its `--help` says, which options it knows, and what it does with them. */
export interface Command<Options extends ParseArgsOptionsConfig> {
  readonly name: string
  readonly help: string
  readonly options: Options
  readonly run: (values: Parsed<Options>['values'], positionals: string[]) => Promise<void>
}

/**
 * Runs a command with the words of the command line and sets the exit code of the process. Results belong on standard
 * output; errors go to standard error, with a stack only when nobody foresaw them.
 */
export async function runCommand<const Options extends ParseArgsOptionsConfig>(
  command: Command<Options>,
): Promise<void> {
  endQuietlyWhenNobodyReads()
  try {
    const {values, positionals} = readArguments(command.options)
    if ('help' in values && values.help) console.log(command.help)
    else await command.run(values, positionals)
  } catch (error) {
    process.exitCode = reportError(command, error)
  }
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
    throw new UsageError(reasonOf(error))
  }
}

function reportError(command: {name: string; help: string}, error: unknown): number {
  if (error instanceof UsageError) {
    console.error(`${command.name}: ${error.message}\n\n${command.help}`)
    return exitCode.wrongUsage
  }
  console.error(isForeseen(error) ? `${command.name}: ${error.message}` : error)
  return exitCode.failed
}

/**
 * Whether an error tells people all that they need. It is known by its shape, so that asking for help or rendering a
 * file loads neither lake nor client: the errors of rooms and of the operating system have a `code`, those of
 * `@sanity/client` the response.
 */
function isForeseen(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  if (error instanceof CommandError || 'responseBody' in error) return true
  return 'code' in error && typeof error.code === 'string' && !error.code.startsWith('ERR_')
}

/** `… | head` closes our output early: that is no failure. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.done)
    throw error
  })
}

/** What a caught value says went wrong. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

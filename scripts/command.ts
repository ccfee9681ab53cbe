import {parseArgs, type ParseArgsOptionsConfig} from 'node:util'

import {ClientError, ServerError} from '@sanity/client'
import {LakeError} from '@newsdesk/lake'

import {ConnectionError} from '../connection/index.ts'
import {PublishError} from '../publish/index.ts'
import {RenderError} from '../render/index.ts'

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
  readonly run: (
    values: Parsed<Options>['values'],
    positionals: string[],
  ) => Promise<void>
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
    }) as Parsed<Options>
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
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

const foreseen = [
  ClientError,
  CommandError,
  ConnectionError,
  LakeError,
  PublishError,
  RenderError,
  ServerError,
]

function isForeseen(error: unknown): error is Error {
  return (
    foreseen.some((type) => error instanceof type) ||
    // Errors of migrations have a code of their own; this room does not know their class.
    (error instanceof Error && 'code' in error && error.name !== 'Error' && error.name !== 'TypeError')
  )
}

/** `… | head` closes our output early: that is no failure. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.done)
    throw error
  })
}

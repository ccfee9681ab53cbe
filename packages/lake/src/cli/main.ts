#!/usr/bin/env node
import {LakeError} from '../errors.ts'
import {check} from './check.ts'
import {explain} from './explain.ts'
import {start} from './start.ts'
import {exitCode, help, UsageError} from './usage.ts'

/** The commands. Without an exit code, a command has succeeded. */
const commands: ReadonlyMap<string, (args: string[]) => number | Promise<void>> = new Map<
  string,
  (args: string[]) => number | Promise<void>
>([
  ['check', check],
  ['explain', explain],
  ['start', start],
])

const warn = process.listeners('warning')
process.removeAllListeners('warning')
process.on('warning', (warning) => {
  // SQLite is experimental in Node 22, where the lake is tested too.
  if (warning.name === 'ExperimentalWarning' && warning.message.startsWith('SQLite')) return
  for (const listener of warn) listener(warning)
})

async function main([command, ...args]: string[]): Promise<number> {
  const askedForHelp = [command, ...args].some((word) => word === '--help' || word === '-h')
  if (askedForHelp) {
    console.log(help)
    return exitCode.done
  }
  try {
    const run = command === undefined ? undefined : commands.get(command)
    if (!run) throw new UsageError(command ? `Unknown command "${command}"` : 'Which command?')
    return (await run(args)) ?? exitCode.done
  } catch (error) {
    return reportError(error)
  }
}

function reportError(error: unknown): number {
  if (error instanceof UsageError) {
    console.error(`lake: ${error.message}\n\n${help}`)
    return exitCode.wrongUsage
  }
  // An unexpected error is a fault of the lake, so its stack is printed.
  console.error(error instanceof LakeError ? `lake: ${error.message}` : error)
  return exitCode.failed
}

process.exitCode = await main(process.argv.slice(2))

import {readFileSync} from 'node:fs'

import {LakeError} from '../errors.ts'
import {exitCode, UsageError} from './command.ts'
import {commands} from './commands.ts'
import {readConfig} from './config.ts'
import {helpOf, helpOfAll} from './help.ts'

/** Runs the command of the given words, and returns its exit code. */
export async function run([name, ...args]: string[]): Promise<number> {
  const command = name === undefined ? undefined : commands.get(name)
  const [own] = [args.slice(0, args.includes('--') ? args.indexOf('--') : args.length)]
  if ([name, ...own].some((word) => word === '--help' || word === '-h')) {
    console.log(command ? helpOf(command) : helpOfAll(commands))
    return exitCode.done
  }
  if (name === '--version' || name === '-v') {
    console.log(ownVersion())
    return exitCode.done
  }
  try {
    if (!command) throw new UsageError(name ? `Unknown command "${name}"` : 'Which command?')
    return await command.run(args, await readConfig(process.cwd(), commands))
  } catch (error) {
    if (!(error instanceof UsageError)) return reportError(error)
    console.error(`lake: ${error.message}\n\n${command ? helpOf(command) : helpOfAll(commands)}`)
    return exitCode.wrongUsage
  }
}

function ownVersion(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as {version: string}).version
}

function reportError(error: unknown): number {
  // An unexpected error is a fault of the lake, so its stack is printed.
  console.error(error instanceof LakeError ? `lake: ${error.message}` : error)
  return exitCode.failed
}

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'

import {CommandError} from '../command.ts'
import {builtFolder, isBuilt, packageRoot, type Build} from './build-cache.ts'

/** Something built, to serve. */
export interface ReadyBuild {
  /** The folder of a build of the sources as they are, or the promise of one that is being made. */
  readonly folder: string | Promise<string>
  /** Gives up a build that is being made. */
  stop(): void
}

/**
 * What is built, as its sources are: built before, or from now on by a process of its own, for bundling takes much memory
 * that should not stay. One that comes after another begins when that is over: two at once would take as long as both for
 * the one that is waited for. The promise fails with a {@link CommandError}; what is wrong is on standard error then.
 */
export function readyBuild(build: Build, after?: ReadyBuild): ReadyBuild {
  const built = builtFolder(build)
  if (isBuilt(built)) return {folder: built, stop: () => undefined}
  const stopping = new AbortController()
  const start = () => run(build, stopping.signal)
  const folder = Promise.resolve(after?.folder).then(start, start)
  // Whoever waits for it hears of it.
  folder.catch(() => undefined)
  return {folder, stop: () => stopping.abort()}
}

async function run(build: Build, stopped: AbortSignal): Promise<string> {
  const failure = new CommandError(`The ${build.name} could not be built.`)
  if (stopped.aborted) throw failure
  const script = join(packageRoot, 'scripts', `build-${build.name}.ts`)
  const child = spawn(process.execPath, [script], {stdio: ['ignore', 'pipe', 'inherit']})
  stopped.addEventListener('abort', () => child.kill())
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')])
  if (child.exitCode !== 0) throw failure
  return output.trim()
}

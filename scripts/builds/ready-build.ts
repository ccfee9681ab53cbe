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
 * Starts a build of the current sources, unless one is kept. A process of its own bundles, so its memory is freed
 * afterwards. A second build begins after the first: side by side both would take as long as the later one. The
 * promise fails with a {@link CommandError}; the reason is on standard error then.
 */
export function readyBuild(build: Build, after?: ReadyBuild): ReadyBuild {
  const built = builtFolder(build)
  if (isBuilt(built)) return {folder: built, stop: () => undefined}
  const stopping = new AbortController()
  const start = () => run(build, stopping.signal)
  const folder = Promise.resolve(after?.folder).then(start, start)
  // The code that awaits it gets the error.
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

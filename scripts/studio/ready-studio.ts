import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'

import {CommandError} from '../command.ts'
import {builtStudioFolder, isBuilt} from './built-studio.ts'
import {studioRoot} from './vite-options.ts'

/** The Studio to serve. */
export interface ReadyStudio {
  /** The folder of a build of the sources as they are, or the promise of one that is being made. */
  readonly folder: string | Promise<string>
  /** Gives up a build that is being made. */
  stop(): void
}

/**
 * The Studio as its sources are: built before, or built from now on by a process of its own, for bundling takes a
 * gigabyte of memory that should not stay. The promise fails with a {@link CommandError}; what is wrong is on standard
 * error then.
 */
export function readyStudio(): ReadyStudio {
  const built = builtStudioFolder()
  if (isBuilt(built)) return {folder: built, stop: () => undefined}
  const child = spawn(process.execPath, [join(studioRoot, 'scripts', 'build-studio.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const folder = Promise.all([text(child.stdout), once(child, 'close')]).then(([output]) => {
    if (child.exitCode === 0) return output.trim()
    throw new CommandError('The Studio could not be built.')
  })
  return {folder, stop: () => void child.kill()}
}

import {existsSync, readdirSync, rmSync, statSync, utimesSync} from 'node:fs'
import {join} from 'node:path'

import {hashStudioSources} from './source-hash.ts'
import {studioRoot} from './vite-options.ts'

/** Builds by the hash of their sources. */
const cache = join(studioRoot, 'node_modules', '.cache', 'newsdesk-studio')

/** How many builds are kept: one may be served while another is made. */
const kept = 4

/** A build that has not ended after this time was killed, in milliseconds. */
const buildPatience = 600_000

/** Where the build of the Studio's sources as they are is, or would be. */
export function builtStudioFolder(): string {
  return join(cache, hashStudioSources())
}

/** Whether a folder has a build: they are whole or not there. */
export function isBuilt(folder: string): boolean {
  if (!existsSync(folder)) return false
  const now = new Date()
  utimesSync(folder, now, now)
  return true
}

/** Removes the builds that were not used for longest, and what killed ones left. */
export function forgetOldBuilds(): void {
  const builds = readdirSync(cache)
    .map((name) => ({path: join(cache, name), age: ageOf(join(cache, name))}))
    .sort((left, right) => left.age - right.age)
  const whole = builds.filter(({path}) => !path.endsWith('.tmp'))
  const broken = builds.filter(({path, age}) => path.endsWith('.tmp') && age > buildPatience)
  for (const {path} of [...whole.slice(kept), ...broken]) {
    rmSync(path, {recursive: true, force: true})
  }
}

function ageOf(path: string): number {
  return Date.now() - (statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0)
}

import {existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync} from 'node:fs'
import {dirname, join} from 'node:path'

import {hashSources} from './source-hash.ts'

/** The folder that everything is built from: this package. */
export const packageRoot = join(import.meta.dirname, '..', '..')

/** Something that is built for browsers, and kept by the hash of its sources. */
export interface Build {
  readonly name: string
  /** Files that it is made of, as patterns from {@link packageRoot}. */
  readonly sources: readonly string[]
}

export const studioBuild: Build = {
  name: 'studio',
  sources: [
    'blocks/**/*.*',
    'newsdesk.config.ts',
    'sanity.config.ts',
    'sanity.studio.ts',
    'schemas/**/*.*',
    'scripts/studio/**/*.*',
    'src/config/**/*.*',
    'src/connection/**/*.*',
    'src/content/**/*.*',
    'src/import/**/*.*',
    'src/ingest/**/*.*',
    'src/quotations/**/*.*',
    'src/studio/**/*.*',
  ],
}

export const previewBuild: Build = {
  name: 'preview',
  sources: ['scripts/preview/**/*.*', 'src/content/**/*.*', 'src/preview/**/*.*'],
}

/** The number of builds of a kind that are kept, because one may be served while another is made. */
const kept = 4

/** A build that has not ended after this time was killed, in milliseconds. */
const buildPatience = 600_000

/** Returns the folder for the build of the current sources, which may not exist yet. */
export function builtFolder(build: Build): string {
  return join(cacheOf(build), hashSources(build.sources, packageRoot))
}

/** Returns whether a build exists. Builds are complete or missing. */
export function isBuilt(folder: string): boolean {
  if (!existsSync(folder)) return false
  const now = new Date()
  utimesSync(folder, now, now)
  return true
}

/**
 * Makes the folder of a build atomically: `make` fills a temporary folder beside it first. Of two simultaneous builds
 * of the same sources, one is kept.
 */
export async function buildWhole(
  folder: string,
  make: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = `${folder}.${process.pid}.tmp`
  mkdirSync(dirname(folder), {recursive: true})
  try {
    await make(temporary)
    renameSync(temporary, folder)
  } catch (error) {
    if (!isTaken(error)) throw error
  } finally {
    rmSync(temporary, {recursive: true, force: true})
  }
}

/** Removes the least recently used builds, and the remains of killed ones. */
export function forgetOldBuilds(build: Build): void {
  const cache = cacheOf(build)
  const builds = readdirSync(cache)
    .map((name) => ({path: join(cache, name), age: ageOf(join(cache, name))}))
    .sort((left, right) => left.age - right.age)
  const whole = builds.filter(({path}) => !path.endsWith('.tmp'))
  const broken = builds.filter(({path, age}) => path.endsWith('.tmp') && age > buildPatience)
  for (const {path} of [...whole.slice(kept), ...broken]) {
    rmSync(path, {recursive: true, force: true})
  }
}

function cacheOf({name}: Build): string {
  return join(packageRoot, 'node_modules', '.cache', `newsdesk-${name}`)
}

function ageOf(path: string): number {
  return Date.now() - (statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0)
}

function isTaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOTEMPTY' || code === 'EEXIST'
}

import {spawnSync} from 'node:child_process'
import {appendFileSync} from 'node:fs'
import {join} from 'node:path'

import {onTestFinished} from 'vitest'

/** Mounts a file system of some megabytes at an empty directory, if the user of the tests may do so. */
export function mountSmallDisk(directory: string, megabytes = 8): boolean {
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', directory]
  if (spawnSync('mount', options, {stdio: 'ignore'}).status !== 0) return false
  onTestFinished(() => void spawnSync('umount', ['--lazy', directory]))
  return true
}

/** Makes the file system at a directory read-only. */
export function makeReadOnly(directory: string): void {
  spawnSync('mount', ['-o', 'remount,ro', directory], {stdio: 'ignore'})
}

/** Writes until no space is left, and returns the file. */
export function fillDisk(directory: string): string {
  const file = join(directory, 'filling')
  const piece = Buffer.alloc(4_096)
  try {
    for (;;) appendFileSync(file, piece)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
  return file
}

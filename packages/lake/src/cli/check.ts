import {existsSync, readdirSync} from 'node:fs'
import {basename, join} from 'node:path'

import {LakeError} from '../errors.ts'
import {defaultDirectory} from '../open-lake.ts'
import {tryLock, type Lock} from '../owner/lock.ts'
import {checkDataset, repairDataset} from '../storage/check-dataset.ts'
import {exitCode, parseWords} from './usage.ts'

/** Runs `lake check`: computes the indexes of every dataset again and compares them. Returns the exit code. */
export function check(args: string[]): number {
  const {directory, isRepair} = readOptions(args)
  const folder = join(directory, 'datasets')
  if (!existsSync(folder)) {
    throw new LakeError('not-found', 404, `There is no lake in ${directory}: no folder ${folder}`)
  }
  const lock = isRepair ? lockToRepair(directory) : undefined
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith('.sqlite'))
    const unsound = files.sort().filter((file) => !isSound(join(folder, file), isRepair))
    return unsound.length === 0 ? exitCode.done : exitCode.failed
  } finally {
    lock?.release()
  }
}

/** Checks one dataset, repairs it if allowed, and reports its findings. */
function isSound(path: string, isRepair: boolean): boolean {
  const name = basename(path, '.sqlite')
  const progress = (done: number, total: number) => {
    console.error(
      `${name}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} documents`,
    )
  }
  const {documents, faults, canBeRepaired} = checkDataset(path, progress)
  const counted = `${documents.toLocaleString('en')} ${documents === 1 ? 'document' : 'documents'}`
  console.log(`${name}: ${counted}, ${faults.length === 0 ? 'sound' : 'NOT SOUND'}`)
  for (const fault of faults) console.log(`  ${fault}`)
  if (faults.length === 0) return true
  if (!canBeRepaired) {
    console.log('  A damaged file cannot be repaired: restore it from a backup.')
    return false
  }
  if (!isRepair) {
    console.log('  Stop the lake and run `lake check --repair` to make the index anew.')
    return false
  }
  repairDataset(path, progress)
  console.log('  The index was made anew.')
  return true
}

function lockToRepair(directory: string): Lock {
  const lock = tryLock(directory)
  if (lock) return lock
  throw new LakeError(
    'owned-by-another',
    500,
    `Another process uses the data in ${directory}. Stop it before repairing.`,
  )
}

function readOptions(args: string[]): {directory: string; isRepair: boolean} {
  const options = {data: {type: 'string'}, repair: {type: 'boolean'}} as const
  const {values} = parseWords({args, options})
  return {directory: values.data ?? defaultDirectory, isRepair: values.repair ?? false}
}

import {existsSync, readdirSync} from 'node:fs'
import {basename, join} from 'node:path'

import {LakeError} from '../errors.ts'
import {defaultDirectory} from '../open-lake.ts'
import {tryLock, type Lock} from '../owner/lock.ts'
import {checkDataset, repairDataset} from '../storage/check-dataset.ts'
import {defineCommand, exitCode} from './command.ts'

export const check = defineCommand({
  usage: 'check [options]',
  summary: 'rebuild the indexes of every dataset and compare',
  options: {
    data: {
      type: 'string',
      value: 'DIR',
      help: 'the lake in DIR (default: .lake), also while it is served',
    },
    repair: {
      type: 'boolean',
      help: 'rebuild an index that differs; not while the lake is served',
    },
  },
  run: ({values: {data = defaultDirectory, repair = false}}) => checkAll(data, repair),
})

/** Computes the indexes of every dataset again and compares them. Returns the exit code. */
function checkAll(directory: string, isRepair: boolean): number {
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

import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'

import {documentTypes} from '../assets/asset-id.ts'
import {releaseDocumentId, type Document} from '../document.ts'
import {DatasetStore, type StoreOptions} from './dataset-store.ts'
import {translated} from './storage-error.ts'

/** The parts of a dataset that go into another one, beside its documents. */
export interface ForkOptions {
  /** Earlier revisions, with the log of transactions. */
  readonly history: boolean
  /** Releases, with the versions of documents in them. */
  readonly releases: boolean
}

export const wholeDataset: ForkOptions = {history: true, releases: true}

/** The names of a dataset and of its fork. */
export interface ForkNames {
  readonly source: string
  readonly target: string
}

/**
 * Forks a dataset in a file to a new file, which gets its name last: a process that dies meanwhile leaves no dataset. The
 * file system shares the blocks of both where it can (reflink: Btrfs, XFS, APFS), so the time does not depend on the size
 * there. Others copy at the speed of the disk. Nothing may write meanwhile. Returns the store of the fork.
 */
function forkFile(
  from: DatasetStore,
  path: string,
  names: ForkNames,
  wanted: ForkOptions,
  options: StoreOptions,
): DatasetStore {
  const source = from.file ?? ''
  const temporary = `${path}.new`
  translated(path, () => {
    for (const ending of ['', '-wal', '-shm']) rmSync(temporary + ending, {force: true})
    // The write-ahead log has the commits that are not in the file yet.
    for (const ending of ['', '-wal']) {
      if (!existsSync(source + ending)) continue
      copyFileSync(source + ending, temporary + ending, constants.COPYFILE_FICLONE)
    }
    const store = new DatasetStore(temporary, {...options, isSound: true})
    try {
      adapt(store, names, wanted)
    } finally {
      store.close()
    }
    flush(temporary)
    renameSync(temporary, path)
  })
  return new DatasetStore(path, {...options, isSound: true})
}

/** Forks a dataset to a file, or in memory to `:memory:`. */
export function forkDataset(
  from: DatasetStore,
  path: string,
  names: ForkNames,
  wanted: ForkOptions,
  options: StoreOptions,
): DatasetStore {
  return from.file === undefined
    ? forkInMemory(from, names, wanted, options)
    : forkFile(from, path, names, wanted, options)
}

function forkInMemory(
  from: DatasetStore,
  names: ForkNames,
  wanted: ForkOptions,
  options: StoreOptions,
): DatasetStore {
  const store = new DatasetStore(':memory:', {...options, copy: from.copy()})
  adapt(store, names, wanted)
  return store
}

/** Gives assets the path in their new dataset, and leaves out what is not wanted. */
function adapt(store: DatasetStore, names: ForkNames, {history, releases}: ForkOptions): void {
  const assets = Object.entries(documentTypes).flatMap(([kind, type]) =>
    store.withPrefix(`${kind}-`).filter((document) => document._type === type),
  )
  const left = releases
    ? []
    : [releaseDocumentId(''), 'versions.'].flatMap((prefix) => store.withPrefix(prefix))
  if (assets.length === 0 && left.length === 0 && history) return
  store.transact(() => {
    for (const asset of assets) store.put(moved(asset, names))
    for (const {_id: id} of left) store.remove(id)
    if (!history) store.log.clear()
  })
}

function moved(asset: Document, {source, target}: ForkNames): Document {
  const inTarget = (value: unknown) =>
    typeof value === 'string' ? value.replace(`/${source}/`, () => `/${target}/`) : value
  return {...asset, path: inTarget(asset.path), url: inTarget(asset.url)}
}

function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

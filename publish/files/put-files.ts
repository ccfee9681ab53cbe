import type {Run} from '../run.ts'
import type {FileOwner} from '../state/files.ts'

/** A file of the site with its whole content. */
export interface PreparedFile {
  readonly path: string
  readonly content: Buffer
}

/** What is to be done with a file: nothing when it is there with the same content. */
export interface PlannedFile extends PreparedFile {
  readonly isWritten: boolean
}

type Place = Pick<Run, 'state' | 'folder' | 'report'>

/** Looks which of some files are to be written. Throws `foreign-file` when another's file is where one of them goes. */
export function planFiles({state, folder}: Place, files: readonly PreparedFile[]): PlannedFile[] {
  return files.map(({path, content}) => {
    const known = state.files.get(path)
    const isSame =
      (known?.size == null || known.size === content.length) && folder.has(path, content)
    if (!isSame) folder.check(path, known !== undefined)
    return {path, content, isWritten: !isSame}
  })
}

/** Says that files will be written: from now on they are the site's, even if the run does not come back. Inside a transaction. */
export function announceFiles(
  {state, folder}: Place,
  files: readonly PlannedFile[],
  owner: FileOwner,
): void {
  for (const {path, isWritten} of files) {
    for (const other of state.files.spellings(path)) {
      folder.remove(other)
      state.files.forget(other)
    }
    if (isWritten) state.files.announce(path, owner)
  }
}

/** Writes what is to be written. */
export function writeFiles({folder, report}: Place, files: readonly PlannedFile[]): void {
  for (const {path, content, isWritten} of files) {
    if (isWritten) {
      folder.write(path, content)
      report.written.push(path)
    } else {
      report.unchanged += 1
    }
  }
}

/** Keeps that files are there. Inside a transaction. */
export function settleFiles(
  {state}: Pick<Place, 'state'>,
  files: readonly PlannedFile[],
  owner: FileOwner,
): void {
  for (const {path, content} of files) state.files.written(path, owner, content.length)
}

/** All of it, for the files of one owner; those that it had before and has not now become obsolete. */
export function putFiles(
  place: Place,
  files: readonly PreparedFile[],
  owner: {list: string},
): void {
  const planned = planFiles(place, files)
  if (planned.some(({isWritten}) => isWritten)) {
    place.state.transact(() => announceFiles(place, planned, owner))
  }
  writeFiles(place, planned)
  place.state.transact(() => {
    settleFiles(place, planned, owner)
    const now = new Set(files.map(({path}) => path))
    for (const {path} of place.state.files.ofList(owner.list)) {
      if (!now.has(path)) place.state.files.markObsolete(path)
    }
  })
}

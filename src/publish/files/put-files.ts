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
  /** Whether the site has not written there before. */
  readonly isNew: boolean
}

/** A file that was put in its place: how long it is. */
export interface PlacedFile {
  readonly path: string
  readonly size: number
  readonly isWritten: boolean
}

/** What is to be kept of files that were put in their places: not their content. */
export function placed(files: readonly PlannedFile[]): PlacedFile[] {
  return files.map(({path, content, isWritten}) => ({path, size: content.length, isWritten}))
}

/** What it takes to put files in their places. */
export type Place = Pick<Run, 'state' | 'folder' | 'report'>

/** Looks which of some files are to be written. Throws `foreign-file` when another's file is where one of them goes. */
export function planFiles({state, folder}: Place, files: readonly PreparedFile[]): PlannedFile[] {
  return files.map(({path, content}) => {
    const known = state.files.get(path)
    const isNew = known === undefined
    const isSame = folder.holds(path, content, known)
    return {path, content, isWritten: !isSame, isNew}
  })
}

/**
 * Whether files that will be written have to be announced durably: a file that is there and not known to be the site's
 * would never be replaced or removed. Of one that is known the next run sees what it is.
 */
export function mustBeAnnounced(files: readonly PlannedFile[]): boolean {
  return files.some(({isWritten, isNew}) => isWritten && isNew)
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
export function writeFiles(
  place: Pick<Place, 'folder' | 'report'>,
  files: readonly PlannedFile[],
): void {
  for (const file of files) {
    if (file.isWritten) place.folder.write(file.path, file.content)
    reportFiles(place, [file])
  }
}

/** Reports files that are in their places. */
export function reportFiles({report}: Pick<Place, 'report'>, files: readonly PlannedFile[]): void {
  for (const {path, isWritten} of files) {
    if (isWritten) report.written.push(path)
    else report.unchanged += 1
  }
}

/** Keeps that files are there. Inside a transaction. */
export function settleFiles(
  {state}: Pick<Place, 'state'>,
  files: readonly PlacedFile[],
  owner: FileOwner,
): void {
  for (const {path, size, isWritten} of files) {
    if (isWritten) state.files.arrived(path, size)
    else state.files.written(path, owner, size)
  }
}

import type {GrowingReport} from '../report.ts'
import type {FileOwner} from '../state/files.ts'
import type {SiteState} from '../state/site-state.ts'
import type {SiteFolder} from './site-folder.ts'
import type {PlacedFile, PlannedFile, PreparedFile} from './site-file.ts'

/** What is to be kept of files that were put in their places: not their content. */
export function placed(files: readonly PlannedFile[]): PlacedFile[] {
  return files.map(({path, content, isWritten}) => ({path, size: content.length, isWritten}))
}

/** The site that files are put into: its folder, what is known of it, and the report of the run. */
export interface SiteTarget {
  readonly state: SiteState
  readonly folder: SiteFolder
  readonly report: GrowingReport
}

/** Looks which of some files are to be written. Throws `foreign-file` when another's file is where one of them goes. */
export function planFiles(
  {state, folder}: SiteTarget,
  files: readonly PreparedFile[],
): PlannedFile[] {
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
  {state, folder}: SiteTarget,
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
  place: Pick<SiteTarget, 'folder' | 'report'>,
  files: readonly PlannedFile[],
): void {
  for (const file of files) {
    if (file.isWritten) place.folder.write(file.path, file.content)
    reportFiles(place, [file])
  }
}

/** Reports files that are in their places. */
export function reportFiles(
  {report}: Pick<SiteTarget, 'report'>,
  files: readonly PlannedFile[],
): void {
  for (const {path, isWritten} of files) {
    if (isWritten) report.written.push(path)
    else report.unchanged += 1
  }
}

/** Keeps that files are there. Inside a transaction. */
export function settleFiles(
  {state}: Pick<SiteTarget, 'state'>,
  files: readonly PlacedFile[],
  owner: FileOwner,
): void {
  for (const {path, size, isWritten} of files) {
    if (isWritten) state.files.arrived(path, size)
    else state.files.written(path, owner, size)
  }
}

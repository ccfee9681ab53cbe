import type {GrowingReport} from '../report.ts'
import type {FileOwner} from '../state/files.ts'
import type {SiteState} from '../state/site-state.ts'
import type {SiteFolder} from './site-folder.ts'
import type {PlacedFile, PlannedFile, PreparedFile} from './site-file.ts'

/** Returns the records of placed files, without their content. */
export function placed(files: readonly PlannedFile[]): PlacedFile[] {
  return files.map(({path, content, isWritten}) => ({path, size: content.length, isWritten}))
}

/** The site that files are written to: its folder, its state, and the report of the run. */
export interface SiteTarget {
  readonly state: SiteState
  readonly folder: SiteFolder
  readonly report: GrowingReport
}

/** Finds out which files need writing. Throws `foreign-file` when a foreign file is in the way. */
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
 * Whether the announcement of files must be forced to the disk. A new file whose announcement is lost would never be
 * replaced or removed. A known file is checked by the next run.
 */
export function mustBeAnnounced(files: readonly PlannedFile[]): boolean {
  return files.some(({isWritten, isNew}) => isWritten && isNew)
}

/** Announces files: from now on they belong to the site, even if the run is killed. Runs inside a transaction. */
export function announceFiles(
  {state, folder}: SiteTarget,
  files: readonly Pick<PlannedFile, 'path' | 'isWritten'>[],
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

/** Writes the files that need it. */
export function writeFiles(
  place: Pick<SiteTarget, 'folder' | 'report'>,
  files: readonly PlannedFile[],
): void {
  for (const file of files) {
    if (file.isWritten) place.folder.write(file.path, file.content)
    reportFiles(place, [file])
  }
}

/** Reports placed files. */
export function reportFiles(
  {report}: Pick<SiteTarget, 'report'>,
  files: readonly PlannedFile[],
): void {
  for (const {path, isWritten} of files) {
    if (isWritten) report.written.push(path)
    else report.unchanged += 1
  }
}

/** Records placed files. Runs inside a transaction. */
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

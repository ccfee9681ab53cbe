import type {SiteTarget} from './put-files.ts'

/** Removes the files that nothing owns any more. */
export function removeObsolete({state, folder, report}: SiteTarget): void {
  const paths = state.files.obsolete()
  const pictures = state.unusedPictures()
  for (const path of [...paths, ...pictures]) {
    folder.remove(path)
    report.removed.push(path)
  }
  state.transact(() => {
    for (const path of report.removed) state.files.forget(path)
  })
}

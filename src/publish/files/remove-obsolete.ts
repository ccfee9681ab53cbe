import {listNames} from '../lists/list-names.ts'
import type {Run} from '../run.ts'

/** Removes the files that nothing belongs to any more. */
export function removeObsolete({state, folder, report}: Run): void {
  const paths = state.files.obsolete()
  const pictures = state.unusedPictures(listNames.pictures)
  for (const path of [...paths, ...pictures]) {
    folder.remove(path)
    report.removed.push(path)
  }
  state.transact(() => {
    for (const path of report.removed) state.files.forget(path)
  })
}

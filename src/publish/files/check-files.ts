import type {SiteFileRow} from '../state/files.ts'
import {pictureOwner} from '../state/site-state.ts'
import {EventLoopPauses} from '../event-loop-pauses.ts'
import type {SiteTarget} from './put-files.ts'

/**
 * Checks that the files of the site exist with their recorded length, and marks the owners of other files stale. So
 * removed files come back, and files that a power failure lost on their way to the disk.
 */
export async function checkFiles({
  state,
  folder,
}: Pick<SiteTarget, 'state' | 'folder'>): Promise<void> {
  const missing: SiteFileRow[] = []
  const pauses = new EventLoopPauses()
  for (const file of state.files.all()) {
    if (file.size === null || folder.isWhole(file.path, file.size)) continue
    missing.push(file)
    await pauses.takeIfDue()
  }
  if (missing.length === 0) return
  state.transact(() => {
    for (const {path, article, output} of missing) {
      state.files.forgetSize(path)
      if (article !== null) state.articles.markStale(article)
      if (output === pictureOwner.output) state.markShowingStale(path)
      else if (output !== null) state.outputs.markStale(output)
    }
  })
}

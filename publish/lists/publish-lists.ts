import type {Run} from '../run.ts'

/** Makes the pages and feeds of many articles again that may have changed. */
export async function publishLists({state}: Run, which: 'quick' | 'all'): Promise<void> {
  if (which === 'all') state.lists.stale()
}

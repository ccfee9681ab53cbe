import type {Fields} from '../../content/unknown-value.ts'

/**
 * The draft after a plan is cancelled: it `stays`, it `takes` the planned text, or the editor has to
 * `choose`, because both were changed since.
 */
export type DraftAfterPlan = 'stays' | 'takes' | 'choose'

/**
 * Returns what becomes of the draft when the plan of a version is cancelled. A draft that was only copied into the plan
 * has no words that the plan lacks, so it takes what was written while the plan was paused.
 */
export function draftAfterPlan(draft: Fields | null, version: Fields): DraftAfterPlan {
  if (!draft) return 'takes'
  if (contentOf(draft) === contentOf(version)) return 'stays'
  const {base} = (version['_system'] ?? {}) as {base?: {rev?: unknown}}
  return base?.rev === draft['_rev'] ? 'takes' : 'choose'
}

function contentOf(document: Fields): string {
  const content = Object.entries(document).filter(([name]) => !name.startsWith('_'))
  return JSON.stringify(content.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

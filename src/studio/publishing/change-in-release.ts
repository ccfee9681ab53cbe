import type {Fields} from '../../content/unknown-value.ts'
import {needsExplanation} from '../../content/visible-change.ts'

/** Whether readers see a change that nobody has explained, or one that an editor called a slip of the pen. */
type ChangeInRelease = 'unexplained' | 'slip'

/** Returns what an editor is asked, or has answered, about a change in a release; undefined for nothing to ask. */
export function changeInRelease(
  version: Fields | null,
  published: Fields | null,
): ChangeInRelease | undefined {
  if (needsExplanation(version, published)) return 'unexplained'
  if (!version || !published || version['slipOf'] !== published['_rev']) return undefined
  return needsExplanation({...version, slipOf: undefined}, published) ? 'slip' : undefined
}

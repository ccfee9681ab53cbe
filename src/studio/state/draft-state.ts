/** The fields of a draft or published document that decide its state. */
export interface Dated {
  readonly _updatedAt?: string
}

/** The relation of a draft to the published document: without one (`draft`), `newer` than it, or `older`. */
export type DraftState = 'draft' | 'newer' | 'older'

/**
 * Returns the state of a document's draft; null without a draft, and for one whose text is planned to be published as it
 * is.
 */
export function draftState(
  draft?: Dated | null,
  published?: Dated | null,
  plan?: {readonly changedAt?: string},
): DraftState | null {
  if (!draft) return null
  if (plan && timeOf(draft) <= timeOf({_updatedAt: plan.changedAt})) return null
  if (!published) return 'draft'
  return timeOf(draft) < timeOf(published) ? 'older' : 'newer'
}

function timeOf({_updatedAt}: Dated): number {
  return Date.parse(_updatedAt ?? '') || 0
}

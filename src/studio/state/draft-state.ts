/** What is looked at of a document, as draft or as published. */
export interface Dated {
  readonly _updatedAt?: string
}

/** How a draft stands to what is published: alone (`draft`), after it (`newer`), or before it (`older`). */
export type DraftState = 'draft' | 'newer' | 'older'

/** The state of a document's draft, or null if it has none. */
export function draftState(draft?: Dated | null, published?: Dated | null): DraftState | null {
  if (!draft) return null
  if (!published) return 'draft'
  return timeOf(draft) < timeOf(published) ? 'older' : 'newer'
}

function timeOf({_updatedAt}: Dated): number {
  return Date.parse(_updatedAt ?? '') || 0
}

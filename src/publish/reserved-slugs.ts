import type {KnownOutput} from './state/stale-rule.ts'

/** The slugs that outputs have taken. */
export interface ReservedSlugs {
  /** Returns the words for the output at a folded slug; undefined for a free slug. `except`: an output that may have it. */
  readonly get: (folded: string, except?: Pick<KnownOutput, 'name'>) => string | undefined
}

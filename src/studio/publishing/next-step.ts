import type {ValidationMarker} from 'sanity'

import type {ChangesOnPublishing} from './changes-on-publishing.ts'
import {remainingErrors, type Companion} from './companion.ts'

/** The situation when an editor has asked for a publication. */
export interface Situation {
  /** Whether the draft is stored, and validated as it is stored. */
  readonly isSettled: boolean
  /** Whether newsdesk's change of the draft is on its way to the lake. */
  readonly isChanging: boolean
  /** Whether the editor has waited too long. */
  readonly isOverdue: boolean
  /** Whether Studio's own action can run. */
  readonly isRunnable: boolean
  readonly markers: readonly ValidationMarker[]
  /** The drafts to publish with it; undefined while they load. */
  readonly companions: readonly Companion[] | undefined
  /** The ids of the companions that the editor wants to publish. */
  readonly agreed: readonly string[]
  /** The changes that the draft still needs. */
  readonly changes: ChangesOnPublishing | null
}

/** The next step on the way to a publication. */
export type Step =
  | {readonly kind: 'wait'}
  | {readonly kind: 'give-up'}
  | {readonly kind: 'refuse'; readonly errors: readonly ValidationMarker[]}
  | {readonly kind: 'ask'}
  | {readonly kind: 'change'; readonly changes: ChangesOnPublishing}
  | {readonly kind: 'go'; readonly companions: readonly Companion[]}

/**
 * Returns the next step on the way to a publication. An editor presses once: what passes by itself is waited for, and
 * every way ends with a publication or a reason.
 */
export function nextStep(situation: Situation): Step {
  const {isSettled, isChanging, isOverdue, isRunnable} = situation
  const {markers, companions, agreed, changes} = situation
  const pause = {kind: isOverdue ? 'give-up' : 'wait'} as const
  if (!isSettled || isChanging || !companions) return pause
  const errors = remainingErrors(markers, companions)
  if (errors.length > 0) return {kind: 'refuse', errors}
  if (companions.some((companion) => !agreed.includes(companion.id) || !isSound(companion))) {
    return {kind: 'ask'}
  }
  if (changes) return {kind: 'change', changes}
  return isRunnable || companions.length > 0 ? {kind: 'go', companions} : pause
}

/** Returns whether a companion can be published. */
export function isSound({errors}: Companion): boolean {
  return errors?.length === 0
}

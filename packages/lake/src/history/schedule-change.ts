import {isObject} from '../document.ts'
import {documentOfMutation, type LoggedTransaction} from '../storage/transaction-log.ts'

/** The scheduling or unscheduling of a release. */
export type ScheduleChange = {readonly publishAt: unknown} | {readonly unscheduled: true}

/** The change of a transaction to the schedule of a release, if it made one. */
export function scheduleChange(
  {mutations}: LoggedTransaction,
  release: string,
): ScheduleChange | undefined {
  for (const mutation of mutations) {
    if (documentOfMutation(mutation) !== release) continue
    const {patch} = mutation as {patch?: {set?: unknown}}
    const set = isObject(patch?.set) ? patch.set : {}
    if (set.state === 'scheduled') return {publishAt: set.publishAt}
    if (set.state === 'active') return {unscheduled: true}
  }
  return undefined
}

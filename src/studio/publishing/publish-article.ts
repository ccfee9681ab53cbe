import type {DocumentActionComponent} from 'sanity'

import {changedBefore} from './changed-before.ts'
import {changesOnPublishing, changesOnScheduling} from './changes-on-publishing.ts'
import {offeredMoment} from './offered-moment.tsx'

/** Wraps Studio's action to publish, with the changes of {@link changesOnPublishing}. */
export function publishArticle(original: DocumentActionComponent): DocumentActionComponent {
  return changedBefore(original, changesOnPublishing, {
    runningLabel: 'action.publish.running.label',
    isPublication: true,
  })
}

/**
 * Wraps Studio's action to schedule, with the changes of {@link changesOnScheduling}. Studio
 * schedules a copy of the draft, so the changes come first.
 */
export function scheduleArticle(original: DocumentActionComponent): DocumentActionComponent {
  return changedBefore(offeredMoment(original), changesOnScheduling)
}

import type {DocumentActionComponent} from 'sanity'

import {changedBefore} from './changed-before.ts'
import {changesOnPublishing, changesOnScheduling} from './changes-on-publishing.ts'
import {offeredMoment} from './offered-moment.tsx'

const publication = {runningLabel: 'action.publish.running.label', companions: 'together'} as const

/** Wraps Studio's action to publish, with the changes of {@link changesOnPublishing}. */
export function publishArticle(original: DocumentActionComponent): DocumentActionComponent {
  return changedBefore(original, changesOnPublishing, publication)
}

/** Wraps Studio's action to publish another document with a page. A changed slug becomes a former one. */
export function publishAddressed(original: DocumentActionComponent): DocumentActionComponent {
  return changedBefore(original, changesOnScheduling, publication)
}

/** Wraps Studio's action to publish, so that one press publishes what is still being saved. Nothing else changes. */
export function publishUnchanged(original: DocumentActionComponent): DocumentActionComponent {
  return changedBefore(original, () => null, publication)
}

/**
 * Wraps Studio's action to schedule, with the changes of {@link changesOnScheduling}. Studio
 * schedules a copy of the draft, so the changes come first. New sources are published when the editor has chosen the
 * moment: the copy could not refer to them, and no page names them before the article is there.
 */
export function scheduleArticle(original: DocumentActionComponent): DocumentActionComponent {
  return offeredMoment(changedBefore(original, changesOnScheduling, {companions: 'first'}))
}

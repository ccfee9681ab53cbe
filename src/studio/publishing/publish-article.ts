import type {DocumentActionComponent} from 'sanity'

import {changedBefore} from './changed-before.ts'
import {changesOnPublishing, changesOnScheduling} from './changes-on-publishing.ts'

/** Studio's own action to publish, with what newsdesk changes in an article before: see {@link changesOnPublishing}. */
export function publishArticle(original: DocumentActionComponent): DocumentActionComponent {
  return changedBefore(original, changesOnPublishing, 'action.publish.running.label')
}

/**
 * Studio's own action to plan a publication, with what newsdesk changes in an article before: see
 * {@link changesOnScheduling}. What will be published is a copy of the draft as it is then.
 */
export function scheduleArticle(original: DocumentActionComponent): DocumentActionComponent {
  return changedBefore(original, changesOnScheduling)
}

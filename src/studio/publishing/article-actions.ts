import type {DocumentActionComponent, DocumentActionsResolver} from 'sanity'

import {duplicateArticle} from './duplicate-article.ts'
import {publishArticle, scheduleArticle} from './publish-article.ts'

/**
 * Resolves the actions of an article. It belongs to `document.actions` of the whole configuration, because plugins run
 * before Studio adds the action for scheduling. A scheduled article is a version and not a draft, so Studio's own actions
 * stay.
 */
export const articleActions: DocumentActionsResolver = (actions, {schemaType, versionType}) =>
  schemaType === 'article' && versionType !== 'scheduled-draft'
    ? actions.map(articleAction)
    : actions

const wrapped = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** Returns a cached action. Studio asks repeatedly, and would treat a new function as a new action. */
function articleAction(action: DocumentActionComponent): DocumentActionComponent {
  const known = wrapped.get(action)
  if (known) return known
  const ours = wrap(action)
  wrapped.set(action, ours)
  return ours
}

function wrap(action: DocumentActionComponent): DocumentActionComponent {
  if (action.action === 'publish') return publishArticle(action)
  if (action.action === 'schedule') return scheduleArticle(action)
  if (action.action === 'duplicate') return duplicateArticle(action)
  return action
}

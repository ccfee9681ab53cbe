import type {DocumentActionComponent, DocumentActionsResolver} from 'sanity'

import {duplicateArticle} from './duplicate-article.ts'
import {publishArticle, scheduleArticle} from './publish-article.ts'

/**
 * The actions of a document, as `document.actions` of the whole configuration: a plugin is asked before Studio adds the
 * action that plans a publication. What is planned is no draft any more: Studio's actions are about the version then.
 */
export const articleActions: DocumentActionsResolver = (actions, {schemaType, versionType}) =>
  schemaType === 'article' && versionType !== 'scheduled-draft'
    ? actions.map(articleAction)
    : actions

const wrapped = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** The same action for the same one each time: Studio asks again and again, and takes others for new ones. */
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

import type {DocumentActionComponent, DocumentActionsResolver} from 'sanity'

import {duplicateArticle} from './duplicate-article.ts'
import {explainedBefore} from './explained-before.ts'
import {publishArticle, scheduleArticle} from './publish-article.ts'
import {useUnpublishDocument} from './unpublish-document.tsx'

/**
 * Resolves the actions of an article. It belongs to `document.actions` of the whole configuration, because plugins run
 * before Studio adds the action for scheduling. A scheduled article is a version and not a draft, so Studio's own actions
 * stay.
 */
export const articleActions: DocumentActionsResolver = (actions, {schemaType, versionType}) =>
  withUnpublish(
    schemaType === 'article' && versionType !== 'scheduled-draft'
      ? actions.map(articleAction)
      : actions,
  )

/** Returns the actions with newsdesk's own to unpublish, in the place of Studio's if it has one. */
function withUnpublish(actions: readonly DocumentActionComponent[]): DocumentActionComponent[] {
  const hasOwn = actions.some(({action}) => action === 'unpublish')
  return hasOwn
    ? actions.map((action) => (action.action === 'unpublish' ? useUnpublishDocument : action))
    : [...actions, useUnpublishDocument]
}

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
  if (action.action === 'publish') return explainedBefore(publishArticle(action))
  if (action.action === 'schedule') return explainedBefore(scheduleArticle(action), true)
  if (action.action === 'duplicate') return duplicateArticle(action)
  return action
}

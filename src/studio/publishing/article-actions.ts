import type {DocumentActionComponent, DocumentActionsResolver} from 'sanity'

import {hasFormerSlugs} from '../../content/addressed-types.ts'
import {cancelPlan} from './cancel-plan.tsx'
import {duplicateArticle, duplicateAddressed} from './duplicate-article.ts'
import {useEditDraft} from './edit-draft.ts'
import {explainedBefore} from './explained-before.ts'
import {offeredMoment} from './offered-moment.tsx'
import {
  publishAddressed,
  publishArticle,
  publishUnchanged,
  scheduleArticle,
} from './publish-article.ts'
import {useUnpublishDocument} from './unpublish-document.tsx'

/**
 * Resolves the actions of an article, and the publication of any other document. It belongs to `document.actions` of the whole configuration, because plugins run
 * before Studio adds the action for scheduling. A scheduled article is a version and not a draft, so only
 * its dialog changes.
 */
export const articleActions: DocumentActionsResolver = (actions, {schemaType, versionType}) => {
  const ours =
    schemaType === 'article'
      ? actions.map(versionType === 'scheduled-draft' ? plannedAction : articleAction)
      : actions.map(hasFormerSlugs(schemaType) ? addressedAction : otherAction)
  return withUnpublish(versionType === 'published' ? [useEditDraft, ...ours] : ours)
}

/** Returns the actions with newsdesk's own to unpublish, in the place of Studio's if it has one. */
function withUnpublish(actions: readonly DocumentActionComponent[]): DocumentActionComponent[] {
  const hasOwn = actions.some(({action}) => action === 'unpublish')
  return hasOwn
    ? actions.map((action) => (action.action === 'unpublish' ? useUnpublishDocument : action))
    : [...actions, useUnpublishDocument]
}

const articleAction = once(wrap)
const otherAction = once((action) =>
  action.action === 'publish' ? publishUnchanged(action) : action,
)
const addressedAction = once((action) => {
  if (action.action === 'publish') return publishAddressed(action)
  return action.action === 'duplicate' ? duplicateAddressed(action) : action
})
const plannedAction = once((action) => {
  if (action.action === 'schedule') return offeredMoment(action)
  return action.action === 'discardVersion' ? cancelPlan(action) : action
})

/** Returns each wrapped action once. Studio asks repeatedly, and would treat a new function as a new action. */
function once(wrapAction: (action: DocumentActionComponent) => DocumentActionComponent) {
  const wrapped = new WeakMap<DocumentActionComponent, DocumentActionComponent>()
  return (action: DocumentActionComponent): DocumentActionComponent => {
    const ours = wrapped.get(action) ?? wrapAction(action)
    wrapped.set(action, ours)
    return ours
  }
}

function wrap(action: DocumentActionComponent): DocumentActionComponent {
  if (action.action === 'publish') return explainedBefore(publishArticle(action))
  if (action.action === 'schedule') return explainedBefore(scheduleArticle(action), true)
  if (action.action === 'duplicate') return duplicateArticle(action)
  return action
}

import type {Action} from '@sanity/client'

import type {Engine} from './engines.ts'

/** Returns helpers that create documents and run actions in the current lake. */
export function documentsIn(engine: () => Engine) {
  const act = (...actions: Action[]) => engine().client.action(actions)
  const draftOf = (id: string) => ({draftId: `drafts.${id}`, publishedId: id})
  return {
    act,
    stored: (id: string) => engine().client.getDocument(id),
    note: (id: string, more: object = {}) =>
      engine().client.create({_id: id, _type: 'note', ...more}),
    create: (id: string, ifExists: 'fail' | 'ignore', more: object = {}) =>
      act({
        actionType: 'sanity.action.document.create',
        publishedId: id,
        attributes: {_id: `drafts.${id}`, _type: 'note', ...more},
        ifExists,
      }),
    edit: (id: string, set: object) =>
      act({actionType: 'sanity.action.document.edit', ...draftOf(id), patch: {set}}),
    publish: (id: string, more: object = {}) =>
      act({actionType: 'sanity.action.document.publish', ...draftOf(id), ...more}),
    unpublish: (id: string) =>
      act({actionType: 'sanity.action.document.unpublish', ...draftOf(id)}),
  }
}

import {publishedId} from '../document.ts'
import type {Fields} from './action.ts'
import {
  checkRevision,
  copyAs,
  create,
  createIfNotExists,
  createOrReplace,
  existing,
  patch,
  remove,
  type ActionHandler,
} from './handler.ts'
import {strengthened} from './strengthen.ts'

/** Actions on a document and its draft, by their type (https://www.sanity.io/docs/http-reference/actions). */
export const documentActions: Readonly<Record<string, ActionHandler>> = {
  'sanity.action.document.create': (fields, {get}) => {
    const draft = fields.document('attributes')
    const published = fields.text('publishedId')
    checkGroup(fields, 'attributes._id', draft._id, published)
    if (get(published)) {
      throw fields.conflict(
        'documentAlreadyExistsError',
        `Document "${published}" is published already`,
      )
    }
    return [fields.optionalText('ifExists') === 'ignore' ? createIfNotExists(draft) : create(draft)]
  },

  'sanity.action.document.edit': (fields, lookup) => {
    const {draft, published} = draftAndPublished(fields)
    // The first edit of a published document makes its draft.
    const source = lookup.get(draft) ?? existing(fields, lookup, published)
    return [createIfNotExists(copyAs(draft, source)), patch(draft, fields.object('patch'))]
  },

  'sanity.action.document.publish': (fields, lookup) => {
    const ids = draftAndPublished(fields)
    const draft = existing(fields, lookup, ids.draft)
    const published = lookup.get(ids.published)
    checkRevision(fields, 'ifDraftRevisionId', draft)
    checkRevision(fields, 'ifPublishedRevisionId', published)
    const document = strengthened(copyAs(ids.published, draft))
    const createdAt = published?._createdAt ?? draft._createdAt
    return [createOrReplace({...document, _createdAt: createdAt}), remove(ids.draft)]
  },

  'sanity.action.document.unpublish': (fields, lookup) => {
    const {draft, published} = draftAndPublished(fields)
    const document = existing(fields, lookup, published)
    return [createIfNotExists(copyAs(draft, document)), remove(published)]
  },

  'sanity.action.document.discard': (fields, lookup) => {
    const draft = existing(fields, lookup, fields.text('draftId'))
    return [remove(draft._id)]
  },

  'sanity.action.document.delete': (fields, lookup) => {
    const published = fields.text('publishedId')
    const drafts = fields.texts('includeDrafts')
    const forgotten = `drafts.${published}`
    if (lookup.get(forgotten) && !drafts.includes(forgotten)) {
      throw fields.conflict(
        'validationError',
        `Document "${published}" has the draft "${forgotten}", which "includeDrafts" does not name`,
      )
    }
    return [published, ...drafts].map((id) => remove(id))
  },

  'sanity.action.document.replaceDraft': (fields, {get}) => {
    const {_rev, ...document} = fields.document('attributes')
    const published = fields.text('publishedId')
    checkGroup(fields, 'attributes._id', document._id, published)
    if (!get(published) && !get(document._id)) {
      throw fields.conflict(
        'documentNotFoundError',
        `There is neither a draft nor a published document of "${published}"`,
      )
    }
    return [createOrReplace(document)]
  },
}

function draftAndPublished(fields: Fields): {draft: string; published: string} {
  const [draft, published] = [fields.text('draftId'), fields.text('publishedId')]
  checkGroup(fields, 'draftId', draft, published)
  return {draft, published}
}

function checkGroup(fields: Fields, name: string, id: string, published: string): void {
  if (publishedId(id) !== published || id === published) {
    throw fields.wrong(name, `the id of a draft or version of "${published}", not "${id}"`)
  }
}

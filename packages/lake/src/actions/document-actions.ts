import {publishedId} from '../document.ts'
import type {Fields} from './action.ts'
import {
  checkRevision,
  checkVersionOf,
  copyAs,
  existing,
  type ActionHandler,
  type Lookup,
} from './handler.ts'
import * as mutations from './mutations.ts'
import {checkOpenFor} from './open-release.ts'
import {strengthened} from './strengthen-references.ts'

/** Actions on a document and its draft, by their type (https://www.sanity.io/docs/http-reference/actions). */
export const documentActions: Readonly<Record<string, ActionHandler>> = {
  'sanity.action.document.create': (fields, {get}) => {
    const draft = fields.document('attributes')
    const published = fields.text('publishedId')
    checkVersionOf(fields, 'attributes._id', draft._id, published)
    if (get(published)) {
      throw fields.conflict(
        'documentAlreadyExistsError',
        `Document "${published}" is published already`,
      )
    }
    return [
      fields.optionalText('ifExists') === 'ignore'
        ? mutations.createIfNotExists(draft)
        : mutations.create(draft),
    ]
  },

  'sanity.action.document.edit': (fields, lookup) => {
    const {draft, published} = draftAndPublished(fields)
    const edited = lookup.get(draft)
    // The first edit of a published document makes its draft.
    const source = edited ?? existing(fields, lookup, published)
    if (!edited) checkOpenFor(fields, lookup, draft)
    const edit = mutations.patch(draft, fields.operations('patch'))
    return edited ? [edit] : [mutations.create(copyAs(draft, source)), edit]
  },

  'sanity.action.document.publish': (fields, lookup) => {
    const ids = draftAndPublished(fields)
    const draft = existing(fields, lookup, ids.draft)
    const published = lookup.get(ids.published)
    checkRevision(fields, 'ifDraftRevisionId', draft)
    checkRevision(fields, 'ifPublishedRevisionId', published)
    const document = strengthened(copyAs(ids.published, draft))
    const createdAt = published?._createdAt ?? draft._createdAt
    return [
      mutations.createOrReplace({...document, _createdAt: createdAt}),
      mutations.remove(ids.draft),
    ]
  },

  'sanity.action.document.unpublish': (fields, lookup) => {
    const {draft, published} = draftAndPublished(fields)
    const document = existing(fields, lookup, published)
    return [mutations.createIfNotExists(copyAs(draft, document)), mutations.remove(published)]
  },

  'sanity.action.document.discard': (fields, lookup) => {
    fields.refuse('purge')
    const draft = existing(fields, lookup, fields.text('draftId'))
    checkVersionOf(fields, 'draftId', draft._id)
    return [mutations.remove(draft._id)]
  },

  'sanity.action.document.delete': (fields, lookup) => {
    fields.refuse('purge')
    const published = existing(fields, lookup, fields.text('publishedId'))._id
    const drafts = fields.texts('includeDrafts')
    for (const id of drafts) checkVersionOf(fields, 'includeDrafts', id, published)
    const forgotten = versionsOf(published, lookup).find((id) => !drafts.includes(id))
    if (forgotten !== undefined) {
      throw fields.conflict(
        'validationError',
        `Document "${published}" has "${forgotten}", which "includeDrafts" does not name`,
      )
    }
    return [published, ...drafts].map((id) => mutations.remove(id))
  },

  'sanity.action.document.replaceDraft': (fields, {get}) => {
    const {_rev, ...document} = fields.document('attributes')
    const published = fields.text('publishedId')
    checkVersionOf(fields, 'attributes._id', document._id, published)
    if (!get(published) && !get(document._id)) {
      throw fields.conflict(
        'documentNotFoundError',
        `There is neither a draft nor a published document of "${published}"`,
      )
    }
    return [mutations.createOrReplace(document)]
  },
}

/** The ids of the draft and the versions of a document, as far as they exist. */
function versionsOf(published: string, {get, ids}: Lookup): string[] {
  const versions = ids('versions.').filter((id) => publishedId(id) === published)
  return [`drafts.${published}`, ...versions].filter((id) => get(id))
}

function draftAndPublished(fields: Fields): {draft: string; published: string} {
  const [draft, published] = [fields.text('draftId'), fields.text('publishedId')]
  checkVersionOf(fields, 'draftId', draft, published)
  return {draft, published}
}

import {isObject} from '../document.ts'
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

/** Actions on the versions of documents in releases, by their type. */
export const versionActions: Readonly<Record<string, ActionHandler>> = {
  'sanity.action.document.version.create': (fields, lookup) => {
    const published = fields.text('publishedId')
    if (fields.has('document')) {
      const {_rev, ...document} = fields.document('document')
      checkVersionId(fields, lookup, document._id, published)
      return [mutations.create(document)]
    }
    const base = existing(fields, lookup, fields.text('baseId'))
    checkRevision(fields, 'ifBaseRevisionId', base)
    const id = fields.text('versionId')
    checkVersionId(fields, lookup, id, published)
    const from = {id: base._id, rev: base._rev}
    const system = isObject(base._system) ? base._system : {}
    return [mutations.create({...copyAs(id, base), _system: {...system, base: from}})]
  },

  'sanity.action.document.version.replace': (fields, lookup) => {
    const {_rev, ...document} = fields.document('document')
    checkVersionOf(fields, 'document._id', document._id)
    existing(fields, lookup, document._id)
    return [mutations.createOrReplace(document)]
  },

  'sanity.action.document.version.discard': (fields, lookup) => {
    fields.refuse('purge')
    const {_id: id} = existing(fields, lookup, fields.text('versionId'))
    checkVersionOf(fields, 'versionId', id)
    return [mutations.remove(id)]
  },

  'sanity.action.document.version.unpublish': (fields, lookup) => {
    const [id, published] = [fields.text('versionId'), fields.text('publishedId')]
    checkVersionId(fields, lookup, id, published)
    const document = existing(fields, lookup, published)
    const version = lookup.get(id)
    const system = isObject(version?._system) ? version._system : {}
    const marked = {set: {_system: {...system, delete: true}}}
    return version
      ? [mutations.patch(id, marked)]
      : [mutations.create({...copyAs(id, document), _system: {delete: true}})]
  },
}

/**
 * Throws unless a version belongs to the group of the published document and to an open release.
 */
function checkVersionId(fields: Fields, lookup: Lookup, id: string, published: string): void {
  checkVersionOf(fields, 'versionId', id, published)
  checkOpenFor(fields, lookup, id)
}

import {isObject, publishedId, type Document, type DocumentStub} from '../document.ts'
import type {Mutation} from '../transactions/mutation.ts'
import {
  systemOf,
  variantDefinitionId,
  variantDocumentId,
  variantPrefix,
  type VariantPlace,
} from '../variants.ts'
import type {Fields} from './action.ts'
import {checkRevision, copyAs, existing, type ActionHandler, type Lookup} from './handler.ts'
import * as mutations from './mutations.ts'
import {checkOpenFor} from './open-release.ts'
import {strengthened} from './strengthen-references.ts'
import {variantOf} from './variant-definitions.ts'

/** Actions on the documents of variants, by their type, as `@sanity/client` documents them. */
export const variantActions: Readonly<Record<string, ActionHandler>> = {
  'sanity.action.document.variant.create': (fields, lookup) => {
    const place = placeOf(fields, lookup)
    if (!fields.has('baseId')) return [mutations.create(documentAt(place, contentOf(fields)))]
    const base = existing(fields, lookup, fields.text('baseId'))
    checkRevision(fields, 'ifBaseRevisionId', base)
    return [mutations.create(copyAt(place, base))]
  },

  'sanity.action.document.variant.edit': (fields, lookup) => {
    const place = placeOf(fields, lookup)
    const id = variantDocumentId(place)
    const edit = mutations.patch(id, fields.operations('patch'))
    if (lookup.get(id)) return [edit]
    const sibling = lookup.get(variantDocumentId({...place, bundle: undefined}))
    const source = sibling ?? existing(fields, lookup, place.published)
    return [mutations.create(copyAt(place, source)), edit]
  },

  'sanity.action.document.variant.delete': (fields, lookup) => {
    fields.refuse('purge')
    const id = variantDocumentId(placeOf(fields, lookup))
    return [mutations.remove(existing(fields, lookup, id)._id)]
  },

  'sanity.action.document.variant.publish': (fields, lookup) => {
    fields.text('bundleId')
    const place = placeOf(fields, lookup)
    const version = existing(fields, lookup, variantDocumentId(place))
    checkRevision(fields, 'ifVersionRevisionId', version)
    const published = lookup.get(variantDocumentId({...place, bundle: undefined}))
    checkRevision(fields, 'ifPublishedVariantRevisionId', published)
    return publishVariant(version, place, lookup)
  },

  'sanity.action.document.variant.unpublish': (fields, lookup) => {
    const place = placeOf(fields, lookup)
    if (place.bundle === 'drafts') throw fields.wrong('bundleId', 'the name of a release')
    const published = existing(fields, lookup, variantDocumentId({...place, bundle: undefined}))
    if (place.bundle === undefined) {
      const draft = copyAt({...place, bundle: 'drafts'}, published)
      return [mutations.createIfNotExists(draft), mutations.remove(published._id)]
    }
    const marked = {...systemOf(place), delete: true}
    const id = variantDocumentId(place)
    return lookup.get(id)
      ? [mutations.patch(id, {set: {_system: marked}})]
      : [mutations.create({...copyAs(id, published), _system: marked})]
  },
}

/** The existing documents of variants in a release. */
export function variantsInRelease(release: string, {ids, get}: Lookup): Document[] {
  return ids(variantDefinitionId('')).flatMap((id) =>
    ids(variantPrefix(id.slice(variantDefinitionId('').length), release)).flatMap(
      (version) => get(version) ?? [],
    ),
  )
}

/** Replaces the published document of a variant, or removes it if the new one is marked for that. */
export function publishVariant(
  version: Document,
  place: VariantPlace,
  {get}: Pick<Lookup, 'get'>,
): Mutation[] {
  const target = {...place, bundle: undefined}
  const id = variantDocumentId(target)
  const {_system: system} = version
  if (isObject(system) && system.delete === true)
    return [mutations.remove(id), mutations.remove(version._id)]
  const createdAt = get(id)?._createdAt ?? version._createdAt
  const document = strengthened(copyAt(target, version))
  return [
    mutations.createOrReplace({...document, _createdAt: createdAt}),
    mutations.remove(version._id),
  ]
}

/** Returns the place that an action names. Throws unless the variant is defined and the release is open. */
function placeOf(fields: Fields, lookup: Lookup): VariantPlace {
  const [variant, published] = [variantOf(fields), fields.text('publishedId')]
  if (publishedId(published) !== published) {
    throw fields.wrong('publishedId', `the id of a published document, not "${published}"`)
  }
  existing(fields, lookup, variantDefinitionId(variant))
  const bundle = fields.optionalText('bundleId')
  if (bundle !== undefined) {
    const layer = bundle === 'drafts' ? 'drafts' : `versions.${bundle}`
    checkOpenFor(fields, lookup, `${layer}.${published}`)
  }
  return {variant, published, bundle}
}

/** Returns the content of a new document. Its id and the lake's own attributes follow from its place. */
function contentOf(fields: Fields): DocumentStub {
  const {_rev, ...document} = fields.object('document')
  if (typeof document._type !== 'string' || !document._type) {
    throw fields.wrong('document._type', 'a non-empty string')
  }
  return document
}

function documentAt(place: VariantPlace, document: DocumentStub): DocumentStub {
  return {...document, _id: variantDocumentId(place), _system: systemOf(place)}
}

function copyAt(place: VariantPlace, document: Document): DocumentStub {
  return documentAt(place, copyAs(variantDocumentId(place), document))
}

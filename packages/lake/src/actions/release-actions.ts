import {isObject, publishedId, releaseDocumentId, type Document} from '../document.ts'
import {faultOfMoment} from '../timestamp.ts'
import type {Mutation, PatchOperations} from '../transactions/mutation.ts'
import {pathsOf} from '../transactions/patch/paths.ts'
import {variantPlaceOf} from '../variants.ts'
import type {Fields} from './action.ts'
import {draftAfterRelease} from './draft-after-release.ts'
import {copyAs, existing, type ActionHandler, type Lookup} from './handler.ts'
import * as mutations from './mutations.ts'
import {strengthened} from './strengthen-references.ts'
import {publishVariant, variantsInRelease} from './variant-actions.ts'

/** The state of a release. */
type ReleaseState = 'active' | 'scheduled' | 'published' | 'archived'

/** Actions on releases, by their type. A release is a document `_.releases.<id>` of type `system.release`. */
export const releaseActions: Readonly<Record<string, ActionHandler>> = {
  'sanity.action.release.create': (fields) => {
    const releaseId = releaseIdOf(fields)
    const metadata = fields.has('metadata') ? fields.object('metadata') : {}
    return [
      mutations.create({
        _id: releaseDocumentId(releaseId),
        _type: 'system.release',
        name: releaseId,
        state: 'active',
        metadata: {releaseType: 'undecided', ...metadata},
      }),
    ]
  },

  'sanity.action.release.edit': (fields, lookup) => {
    const release = inState(fields, lookup, ['active', 'scheduled'])
    const operations = fields.operations('patch')
    checkMetadata(fields, operations)
    return [mutations.patch(release._id, operations)]
  },

  'sanity.action.release.publish': (fields, lookup) => {
    const release = inState(fields, lookup, ['active', 'scheduled'])
    const versions = versionsOf(fields, lookup)
    const done = {state: 'published', publishedAt: lookup.now, ...finalStates(versions)}
    return [
      ...versions.flatMap((version) => [
        ...publishVersion(version, lookup),
        ...draftAfterRelease(release, version, lookup),
      ]),
      mutations.patch(release._id, {set: done, unset: ['publishAt']}),
    ]
  },

  'sanity.action.release.schedule': (fields, lookup) => {
    const release = inState(fields, lookup, ['active'])
    const publishAt = fields.text('publishAt')
    const fault = faultOfMoment(publishAt)
    if (fault) throw fields.wrong('publishAt', `a moment with its zone. ${fault}`)
    return [mutations.patch(release._id, {set: {state: 'scheduled', publishAt}})]
  },

  'sanity.action.release.unschedule': (fields, lookup) => {
    const release = inState(fields, lookup, ['scheduled'])
    return [mutations.patch(release._id, {set: {state: 'active'}, unset: ['publishAt']})]
  },

  'sanity.action.release.archive': (fields, lookup) => {
    const release = inState(fields, lookup, ['active'])
    const versions = versionsOf(fields, lookup)
    return [
      ...versions.map(({_id: id}) => mutations.remove(id)),
      mutations.patch(release._id, {set: {state: 'archived', ...finalStates(versions)}}),
    ]
  },

  'sanity.action.release.unarchive': (fields, lookup) => {
    const release = inState(fields, lookup, ['archived'])
    const versions = idsOfFinalStates(release).flatMap((id) => lookup.lastStateOf(id) ?? [])
    return [
      ...versions.map((version) => mutations.create(copyAs(version._id, version))),
      mutations.patch(release._id, {set: {state: 'active'}, unset: ['finalDocumentStates']}),
    ]
  },

  'sanity.action.release.delete': (fields, lookup) => {
    const release = inState(fields, lookup, ['archived', 'published'])
    return [
      ...versionsOf(fields, lookup).map(({_id: id}) => mutations.remove(id)),
      mutations.remove(release._id),
    ]
  },

  'sanity.action.release.import': (fields) => {
    const releaseId = releaseIdOf(fields)
    const content = fields.object(fields.has('document') ? 'document' : 'attributes')
    const document = {
      state: 'active',
      ...unscheduled(content),
      _id: releaseDocumentId(releaseId),
      _type: 'system.release',
      name: releaseId,
    }
    const ifExists = fields.optionalText('ifExists') ?? 'fail'
    if (ifExists === 'fail') return [mutations.create(document)]
    if (ifExists === 'ignore') return [mutations.createIfNotExists(document)]
    if (ifExists === 'replace') return [mutations.createOrReplace(document)]
    throw fields.wrong('ifExists', `fail, ignore or replace, not "${ifExists}"`)
  },
}

/**
 * Returns a scheduled release as an active one, and reports it. Its versions are imported beside it as mutations, which
 * a locked release would refuse.
 */
function unscheduled({publishAt, ...content}: Record<string, unknown>): Record<string, unknown> {
  if (content.state !== 'scheduled')
    return publishAt === undefined ? content : {...content, publishAt}
  const message = `Imported as active: schedule it again, it was scheduled for ${String(publishAt)}`
  return {...content, state: 'active', error: {message}}
}

function releaseIdOf(fields: Fields): string {
  const releaseId = fields.text('releaseId')
  if (/^[a-z0-9][a-z0-9_-]*$/i.test(releaseId)) return releaseId
  throw fields.wrong('releaseId', `letters, digits, "_" and "-", not "${releaseId}"`)
}

function inState(fields: Fields, lookup: Lookup, allowed: readonly ReleaseState[]): Document {
  const releaseId = releaseIdOf(fields)
  const release = existing(fields, lookup, releaseDocumentId(releaseId))
  if (allowed.some((state) => state === release.state)) return release
  throw fields.conflict(
    'validationError',
    `Release "${releaseId}" is ${String(release.state)}; this needs one that is ${allowed.join(' or ')}`,
  )
}

/**
 * Refuses patches of other attributes than the metadata of a release. They are its state, which other actions change.
 */
function checkMetadata(fields: Fields, operations: PatchOperations): void {
  for (const path of pathsOf(operations)) {
    if (!/^metadata($|[.[])/.test(path)) throw fields.wrong('patch', `the metadata, not "${path}"`)
  }
}

function versionsOf(fields: Fields, lookup: Lookup): Document[] {
  const release = releaseIdOf(fields)
  const versions = lookup.ids(`versions.${release}.`).flatMap((id) => lookup.get(id) ?? [])
  return [...versions, ...variantsInRelease(release, lookup)]
}

function publishVersion(version: Document, {get}: Lookup): Mutation[] {
  const place = variantPlaceOf(version)
  if (place) return publishVariant(version, place, {get})
  const id = publishedId(version._id)
  const {_system: system, ...content} = copyAs(id, version)
  if (isObject(system) && system.delete === true)
    return [mutations.remove(id), mutations.remove(version._id)]
  const createdAt = get(id)?._createdAt ?? version._createdAt
  return [
    mutations.createOrReplace({...strengthened(content), _createdAt: createdAt}),
    mutations.remove(version._id),
  ]
}

/**
 * Returns the versions that a release held at its end. Its document keeps their names, because the versions are
 * removed.
 */
function finalStates(versions: readonly Document[]) {
  return {finalDocumentStates: versions.map(({_id: id}) => ({_key: id, id}))}
}

function idsOfFinalStates({finalDocumentStates: states}: Document): string[] {
  if (!Array.isArray(states)) return []
  return states.flatMap((state: unknown) =>
    isObject(state) && typeof state.id === 'string' ? state.id : [],
  )
}

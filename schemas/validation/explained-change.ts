import type {SanityDocument, SchemaType, ValidationContext} from '@sanity/types'

import {API_VERSION} from '../../src/content/api-version.ts'
import type {Fields} from '../../src/content/unknown-value.ts'
import {needsExplanation} from '../../src/content/visible-change.ts'
import {message, type Verdict} from './message.ts'

const before = `{
  "published": *[_id == $id][0],
  "isOpen": *[_id == $release][0].state == "active"
}`

const fieldNames = (type: SchemaType | undefined) =>
  type && 'fields' in type ? type.fields.map(({name}) => name) : []

interface Before {
  readonly published: (Fields & {readonly _rev: string}) | null
  readonly isOpen: boolean | null
}

/**
 * Demands that a change in a release says what it is to readers of the published article. The Studio publishes and
 * schedules no release with an error, so this is the place where the question cannot be left out. A scheduled release is
 * locked, so nothing is asked there.
 */
export async function explainedChange(
  version: SanityDocument | undefined,
  {getClient, schema}: Pick<ValidationContext, 'getClient' | 'schema'>,
): Promise<Verdict> {
  const [, release, id] = /^versions\.([^.]+)\.(.+)$/.exec(version?._id ?? '') ?? []
  if (!version || id === undefined) return true
  const client = getClient({apiVersion: API_VERSION}).withConfig({perspective: 'raw'})
  const params = {id, release: `_.releases.${release}`}
  const {published, isOpen} = await client.fetch<Before>(before, params)
  if (isOpen !== true || published === null) return true
  // Studio's list of a release adds fields of its own to a document.
  const type = schema.get(version._type)
  const names = new Set(['_rev', ...fieldNames(type)])
  const own = (fields: Fields) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => names.has(name)))
  if (!needsExplanation(own(version), own(published))) return true
  return message(
    'Bitte oben im Formular sagen, was diese Änderung für Leser ist.',
    'Please say above the form what this change is to readers.',
  )
}

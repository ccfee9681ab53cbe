import type {SanityClient} from '@sanity/client'
import {getDraftId, getVersionId} from '@sanity/client/csm'
import {set, setIfMissing, unset, type FormPatch} from 'sanity'

import {slugify} from '../../content/slugify.ts'

/** The kinds of sources, as in the schema. */
export const kinds = ['person', 'organisation', 'agency'] as const

export type Kind = (typeof kinds)[number]

/** Returns the kind of the sources to which a field refers, by its filter; a person for a field without one. */
export function kindOf(filter: unknown): Kind {
  const named = typeof filter === 'string' ? /\bkind == "(\w+)"/.exec(filter)?.[1] : undefined
  return kinds.find((kind) => kind === named) ?? 'person'
}

/** A source as an editor makes it: by its name. */
export interface NewSource {
  readonly id: string
  readonly name: string
  readonly kind: Kind
  /** The release that it belongs with; a draft by default. */
  readonly release?: string
}

/**
 * Creates a source that can be published as it is, with a slug that no other source has. Throws the error of the client if
 * the lake refuses.
 */
export async function createSource(
  client: SanityClient,
  {id, name, kind, release}: NewSource,
): Promise<void> {
  const base = slugify(name)
  const taken = await client.fetch<string[]>(
    '*[_type == "source" && string::startsWith(slug.current, $base)].slug.current',
    {base},
    {perspective: 'raw'},
  )
  await client.create({
    _id: release === undefined ? getDraftId(id) : getVersionId(id, release),
    _type: 'source',
    name,
    slug: {_type: 'slug', current: freeSlug(base, taken)},
    kind,
  })
}

/** Returns a slug that is not taken: the given one, or the first free one with a number. */
export function freeSlug(base: string, taken: readonly string[]): string {
  if (!taken.includes(base)) return base
  let number = 2
  while (taken.includes(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}

/**
 * Returns the patches of a field that refers to a new source. As Studio does it, the reference to a draft is weak until
 * both are published; within a release it is strong from the start.
 */
export function referTo({id, release}: Pick<NewSource, 'id' | 'release'>): FormPatch[] {
  return [
    setIfMissing({}),
    set('reference', ['_type']),
    set(id, ['_ref']),
    release === undefined ? set(true, ['_weak']) : unset(['_weak']),
    set({type: 'source', template: {id: 'source'}}, ['_strengthenOnPublish']),
  ]
}

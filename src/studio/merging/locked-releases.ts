import type {SanityClient} from '@sanity/client'
import {getVersionFromId} from '@sanity/client/csm'

/** A release that nobody can change, because the time of its publication is set. */
export interface LockedRelease {
  readonly name: string
  readonly title?: string
}

const query = `*[_type == "system.release" && state in ["scheduled", "scheduling", "publishing"]]
  {name, "title": metadata.title}`

/** Returns those locked releases that hold one of these documents. */
export async function lockedReleases(
  client: SanityClient,
  ids: readonly string[],
): Promise<LockedRelease[]> {
  const names = new Set(ids.map((id) => getVersionFromId(id)))
  if (names.size === 1 && names.has(undefined)) return []
  const locked = await client.fetch<LockedRelease[]>(query, {}, {tag: 'newsdesk.merging'})
  return locked.filter(({name}) => names.has(name))
}

import {getPublishedId, getVersionFromId} from '@sanity/client/csm'

/** A version of a document, as far as its plan depends on it. */
interface Version {
  readonly _id: string
  readonly _updatedAt?: string
}

/** A release, as far as a plan depends on it. */
interface Release {
  /** `_.releases.<name>`. */
  readonly _id: string
  readonly state?: string
  readonly publishAt?: string
}

/** A planned publication of a document. */
export interface Plan {
  /** The moment of the publication, ISO 8601. */
  readonly publishAt: string
  /** The time of the last change of what will be published, ISO 8601. */
  readonly changedAt?: string
}

/** Returns the next planned publication of a document; undefined without one. */
export function planOf(
  id: string,
  versions: readonly Version[],
  releases: readonly Release[],
): Plan | undefined {
  const plans = versions.flatMap(({_id, _updatedAt}) => {
    const name = getVersionFromId(_id)
    const release = releases.find((other) => other._id === `_.releases.${name}`)
    if (getPublishedId(_id) !== id || release?.state !== 'scheduled' || !release.publishAt)
      return []
    return [{publishAt: release.publishAt, changedAt: _updatedAt}]
  })
  return plans.toSorted((one, other) => one.publishAt.localeCompare(other.publishAt))[0]
}

import {layerOf} from '../document.ts'

/** Where a release stands in its life. */
export type ReleaseState = 'active' | 'scheduled' | 'published' | 'archived'

/** The id of the document of a release. */
export function releaseDocumentId(releaseId: string): string {
  return `_.releases.${releaseId}`
}

/** The ids among some that are versions of a release. */
export function versionsOfRelease(ids: readonly string[], releaseId: string): string[] {
  return ids.filter((id) => id.startsWith('versions.') && layerOf(id) === releaseId)
}

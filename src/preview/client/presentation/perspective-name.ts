import type {ClientPerspective} from '@sanity/client'

/** A perspective as addresses have it: the layers of a release with commas between. */
export function perspectiveName(perspective: ClientPerspective | undefined): string | undefined {
  return Array.isArray(perspective) ? perspective.join(',') : perspective
}

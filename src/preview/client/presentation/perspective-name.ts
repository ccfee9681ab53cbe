import type {ClientPerspective} from '@sanity/client'

/** Returns a perspective as it stands in addresses: its layers, separated by commas. */
export function perspectiveName(perspective: ClientPerspective | undefined): string | undefined {
  return Array.isArray(perspective) ? perspective.join(',') : perspective
}

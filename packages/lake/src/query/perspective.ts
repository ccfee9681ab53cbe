import {badRequest} from '../errors.ts'

/**
 * The documents that a query sees: `raw` for all as they are, or layers over the published documents, the first on top.
 * `[]` is the perspective `published`, `['drafts']` is `drafts`.
 */
export type Perspective = 'raw' | readonly string[]

/** From this version of the API on, a query without a perspective sees only what is published. */
const publishedByDefaultSince = '2025-02-19'

const layerName = /^[a-z0-9_-]+$/i

/**
 * Reads the `perspective` of a request: `raw`, `published`, `drafts` (its old name is `previewDrafts`), or layers
 * with commas between them. Throws `bad-request` for anything else.
 */
export function parsePerspective(value: string | undefined, apiVersion: string): Perspective {
  if (!value) return isPublishedByDefault(apiVersion) ? [] : 'raw'
  if (value === 'raw') return 'raw'
  const layers = value.split(',').map((name) => (name === 'previewDrafts' ? 'drafts' : name))
  const bad = layers.find((name) => !layerName.test(name) || name === 'raw')
  if (bad !== undefined) {
    throw badRequest(
      `Invalid perspective "${value}": expected raw, published, drafts, or names of releases with commas between them`,
    )
  }
  const end = layers.indexOf('published')
  return end < 0 ? layers : layers.slice(0, end)
}

function isPublishedByDefault(apiVersion: string): boolean {
  return apiVersion === 'X' || (apiVersion !== '1' && apiVersion >= publishedByDefaultSince)
}

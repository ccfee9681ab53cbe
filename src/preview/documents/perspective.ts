import {getDraftId, isPublishedId, VERSION_FOLDER} from '@sanity/client/csm'

/**
 * The layers of a perspective. A page shows each group's document from the first layer that has one, else the published
 * document. A layer is `drafts` or the name of a release. An empty list is the view of readers.
 */
export type Layers = readonly string[]

const layerName = /^[\w-]{1,128}$/

/** No Studio stacks more layers. The limit is needed because each layer costs a lookup. */
const mostLayers = 32

/**
 * Reads a perspective as Studio writes it: `drafts`, `published`, a release, or several of them separated by commas,
 * the first on top. Undefined for anything else, including `raw`.
 */
export function readLayers(perspective: string): Layers | undefined {
  const names = perspective.split(',', mostLayers + 1).map((name) => name.trim())
  if (names.length > mostLayers) return undefined
  if (names.includes('raw') || !names.every((name) => layerName.test(name))) return undefined
  const end = names.indexOf('published')
  return [...new Set(end === -1 ? names : names.slice(0, end))]
}

/** Returns the perspective as Studio writes it. */
export function perspectiveOf(layers: Layers): string {
  return layers.length === 0 ? 'published' : layers.join(',')
}

/**
 * The shape of a document's id. References in content may hold anything, and a lake refuses a query that is too long.
 */
const documentId = /^\w[\w.-]{0,127}$/

/**
 * Returns the ids that a group's document can have, the topmost first. Empty for an invalid id. Also empty for the id
 * of a draft or version, which names one document and not a group.
 */
export function idsOf(group: string, layers: Layers): string[] {
  if (!isPublishedId(group) || !documentId.test(group)) return []
  return [...layers.map((layer) => idIn(group, layer)), group]
}

/** Returns the id of a group's document in a layer. The published document has the group's own id. */
export function idIn(group: string, layer: string): string {
  return layer === 'drafts' ? getDraftId(group) : `${VERSION_FOLDER}.${layer}.${group}`
}

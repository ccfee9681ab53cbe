import {getDraftId, isPublishedId, VERSION_FOLDER} from '@sanity/client/csm'

/**
 * What a page shows of each group of documents: of the first of these layers that has a document, else the published
 * one. A layer is `drafts` or the name of a release; none means what readers see.
 */
export type Layers = readonly string[]

const layerName = /^[\w-]{1,128}$/

/** More than any Studio puts on top of each other: of each one a document is looked for. */
const mostLayers = 32

/**
 * Reads a perspective as Studio names it: `drafts`, `published`, a release, or several of them with commas between,
 * the first one on top. Undefined for anything else, `raw` among it.
 */
export function readLayers(perspective: string): Layers | undefined {
  const names = perspective.split(',', mostLayers + 1).map((name) => name.trim())
  if (names.length > mostLayers) return undefined
  if (names.includes('raw') || !names.every((name) => layerName.test(name))) return undefined
  const end = names.indexOf('published')
  return [...new Set(end === -1 ? names : names.slice(0, end))]
}

/** The perspective as Studio names it. */
export function perspectiveOf(layers: Layers): string {
  return layers.length === 0 ? 'published' : layers.join(',')
}

/** What the id of a document looks like. Content refers to whatever it likes, and a lake refuses a question that is too long. */
const documentId = /^\w[\w.-]{0,127}$/

/**
 * The ids that the document of a group can have, the first one on top. None for what is the id of a draft or a version:
 * it names one document of a group, in whichever perspective. None either for what can be no id.
 */
export function idsOf(group: string, layers: Layers): string[] {
  if (!isPublishedId(group) || !documentId.test(group)) return []
  return [...layers.map((layer) => idIn(group, layer)), group]
}

/** The id of a group's document in a layer; that of the published one is the group's. */
export function idIn(group: string, layer: string): string {
  return layer === 'drafts' ? getDraftId(group) : `${VERSION_FOLDER}.${layer}.${group}`
}

import {createHash} from 'node:crypto'

import {isObject, publishedId, releaseDocumentId, type Document} from './document.ts'

/** A position within a variant: the document in a bundle (drafts, or a release), or the published one. */
export interface VariantPlace {
  /** The bare name of the variant. */
  readonly variant: string
  /** The published document of the group. */
  readonly published: string
  /** `drafts` or the name of a release; undefined for the published one. */
  readonly bundle: string | undefined
}

const definitionPrefix = '_.variants.'

/** The id of the document that defines a variant. */
export function variantDefinitionId(variant: string): string {
  return `${definitionPrefix}${variant}`
}

/** The id of a document of a variant: a version whose layer stands for the variant and its bundle. */
export function variantDocumentId({variant, published, bundle}: VariantPlace): string {
  return `versions.${scopeOf(variant, bundle)}.${published}`
}

/** The beginning of the ids of all documents of a variant in a bundle. */
export function variantPrefix(variant: string, bundle: string): string {
  return `versions.${scopeOf(variant, bundle)}.`
}

/** `_system` of a document of a variant, as `DocumentSystem` of `@sanity/types` has it. */
export function systemOf(place: VariantPlace): Record<string, unknown> {
  const {variant, published, bundle} = place
  const isRelease = bundle !== undefined && bundle !== 'drafts'
  return {
    ...(bundle === undefined ? {} : {bundleId: bundle}),
    ...(isRelease ? {release: {_ref: releaseDocumentId(bundle), _weak: true}} : {}),
    variants: [{_key: variant, _ref: variantDefinitionId(variant)}],
    group: {_ref: published, _weak: true},
    scopeId: scopeOf(variant, bundle),
    // With this attribute, a client can make the draft without knowing the form of its id.
    ...(bundle === undefined
      ? {draft: {_ref: variantDocumentId({...place, bundle: 'drafts'}), _weak: true}}
      : {}),
  }
}

/** The position of a document within its variant, if it belongs to one. */
export function variantPlaceOf({_id: id, _system: system}: Document): VariantPlace | undefined {
  const [variant] = variantsIn(system)
  if (variant === undefined || !isObject(system)) return undefined
  const {bundleId} = system
  const bundle = typeof bundleId === 'string' ? bundleId : undefined
  const place = {variant, published: publishedId(id), bundle}
  // A document does not join a variant by writing `_system`.
  return variantDocumentId(place) === id ? place : undefined
}

/** Returns whether a document with this `_system` belongs to a variant; null without a name. */
export function isPartOfVariant(name: unknown, system: unknown): boolean | null {
  return typeof name === 'string' ? variantsIn(system).includes(name) : null
}

function variantsIn(system: unknown): string[] {
  const variants: unknown = isObject(system) ? system.variants : undefined
  if (!Array.isArray(variants)) return []
  return variants.flatMap((variant: unknown) => {
    const id: unknown = isObject(variant) ? variant._ref : undefined
    const isDefinition = typeof id === 'string' && id.startsWith(definitionPrefix)
    return isDefinition ? id.slice(definitionPrefix.length) : []
  })
}

/** The length of the layer name of a variant; 16 characters, as in the hosted lake. */
const scopeLength = 16

/** The layer of a variant in a bundle. Names have no colon, so that no two pairs have the same text. */
function scopeOf(variant: string, bundle = 'published'): string {
  const hash = createHash('sha256').update(`${variant}:${bundle}`).digest('hex')
  return hash.slice(0, scopeLength)
}

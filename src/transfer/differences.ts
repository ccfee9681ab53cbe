import {createHash} from 'node:crypto'

/** A document of a lake. */
export type LakeDocument = Readonly<Record<string, unknown>> & {
  readonly _id: string
  readonly _type: string
  readonly _updatedAt?: string
}

/** The facts about a document by which two lakes are compared. */
export interface Fingerprint {
  readonly type: string
  /** SHA-1 of its content. */
  readonly digest: string
  /** The same without what makes references weak: an interrupted import leaves documents so. */
  readonly looseDigest: string
  readonly updatedAt: string
}

/** The documents of a lake by their ids. */
export type Fingerprints = ReadonlyMap<string, Fingerprint>

/**
 * A document that differs: `new` is in the source alone, `changed` in both, `newer` in both and edited later in the
 * target, `extra` in the target alone.
 */
export interface Difference {
  readonly id: string
  readonly type: string
  readonly kind: 'changed' | 'extra' | 'new' | 'newer'
}

/** The id of the document that marks a dataset with half a transfer. Its dot hides it from readers. */
export const markerId = 'newsdesk.transfer'

const assetType = /^sanity\.(image|file)Asset$/

/** Attributes that each lake writes for itself. */
const ofLake = new Set(['_rev', '_createdAt', '_updatedAt', '_system'])

/** Attributes of an asset that editors write. Its bytes are in its id. */
const ofAsset = ['altText', 'creditLine', 'description', 'label', 'originalFilename', 'title']

/** Secrets of previews, which are worth nothing elsewhere. */
const passing = /^sanity\.previewUrl/

/** Returns whether a document is an asset's. */
export function isAsset({_type}: {readonly _type: string}): boolean {
  return assetType.test(_type)
}

/** Returns whether a document is content, or a release. A lake keeps the others for itself. */
export function isTransferred({_id, _type}: LakeDocument): boolean {
  if (_id === markerId || passing.test(_type)) return false
  return !_id.startsWith('_.') || isRelease(_id)
}

/** Returns the content of a document, without what each lake writes for itself. */
export function contentOf(document: LakeDocument): Readonly<Record<string, unknown>> {
  if (isAsset(document)) {
    return Object.fromEntries(ofAsset.flatMap((name) => present(name, document[name])))
  }
  if (isRelease(document._id)) {
    // A scheduled release arrives as an active one.
    const isOver = document.state === 'archived' || document.state === 'published'
    return {metadata: document.metadata, state: isOver ? document.state : 'open'}
  }
  return Object.fromEntries(Object.entries(document).filter(([name]) => !ofLake.has(name)))
}

/** Returns the fingerprint of a document: equal content has equal digests, in whatever order its attributes are. */
export function fingerprintOf(document: LakeDocument): Fingerprint {
  const content = contentOf(document)
  return {
    type: document._type,
    digest: digestOf(content),
    looseDigest: digestOf(content, '_weak'),
    updatedAt: document._updatedAt ?? '',
  }
}

/** Returns the documents that differ, in the order of their ids. */
export function compareLakes(source: Fingerprints, target: Fingerprints): readonly Difference[] {
  const differences: Difference[] = []
  for (const [id, {type, digest, looseDigest, updatedAt}] of source) {
    const there = target.get(id)
    if (there?.digest === digest) continue
    // Lakes count in seconds: of two changes in one, that of the target stays.
    const isNewer =
      there !== undefined && there.updatedAt >= updatedAt && there.looseDigest !== looseDigest
    differences.push({id, type, kind: !there ? 'new' : isNewer ? 'newer' : 'changed'})
  }
  for (const [id, {type}] of target) {
    if (!source.has(id)) differences.push({id, type, kind: 'extra'})
  }
  return differences.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function isRelease(id: string): boolean {
  return id.startsWith('_.releases.')
}

function present(name: string, value: unknown): [string, unknown][] {
  return value === undefined || value === null ? [] : [[name, value]]
}

/** Returns the digest of a value with the attributes of each object in order, without those of one name. */
function digestOf(value: unknown, without?: string): string {
  const json = JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(
          Object.entries(member)
            .filter(([name]) => name !== without)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : member,
  )
  return createHash('sha1').update(json).digest('base64')
}

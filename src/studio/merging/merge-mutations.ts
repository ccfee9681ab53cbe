import {getPublishedId, isPublishedId} from '@sanity/client/csm'
import type {Mutation} from '@sanity/client'

import {hasFormerSlugs} from '../../content/addressed-types.ts'
import {formerSlugsOf, textsOf} from '../../content/former-slugs.ts'
import {replacingPatch} from '../../content/replace-references.ts'
import type {StoredDocument} from '../../content/stored-document.ts'
import {emptyFields} from './empty-fields.ts'

/** Two documents by their published ids: all that refers to `from` refers to `to` afterwards, and `from` is gone. */
export interface Merge {
  readonly from: string
  readonly to: string
  /** Whether the empty fields of `to` are filled from `from`. */
  readonly isFilling: boolean
}

/** The documents of a merge as they are stored. */
export interface MergeDocuments {
  /** Every draft, published document and version that refers to `from`. */
  readonly referring: readonly StoredDocument[]
  /** The draft, the published document and the versions of `from`, the draft first. */
  readonly replaced: readonly StoredDocument[]
  /** Those of `to`. */
  readonly kept: readonly StoredDocument[]
  /** The drafts that do not refer to `from` while their published documents do. */
  readonly otherDrafts: readonly StoredDocument[]
}

/**
 * Returns the mutations of a merge. Each document is patched as it is, so that published ones stay published and drafts
 * keep what else they say. Each patch names the revision that it was made of. The deletions come last.
 */
export function mergeMutations(
  {from, to, isFilling}: Merge,
  {referring, replaced, kept, otherDrafts}: MergeDocuments,
): Mutation[] {
  const isPublished = kept.some(({_id}) => _id === to)
  const filled = isFilling ? fillings(replaced, kept) : new Map<string, object>()
  const changed = new Map(
    [...kept, ...referring]
      .filter(({_id}) => getPublishedId(_id) !== from)
      .map((each) => [each._id, each]),
  )
  const patches = [...changed.values()].flatMap((document) => {
    const {_id: id, _rev: ifRevisionID} = document
    const patch = replacingPatch(document, {from, to, isPublished})
    const set = {...patch?.set, ...filled.get(id), ...addressesAfter(document, to, replaced)}
    const unset = patch?.unset ?? []
    if (Object.keys(set).length === 0 && unset.length === 0) return []
    const operations = {
      ...(Object.keys(set).length > 0 && {set}),
      ...(unset.length > 0 && {unset: [...unset]}),
    }
    return [{patch: {id, ifRevisionID, ...operations}}]
  })
  // A draft that stays as it is must not seem older than the published document because of this.
  const touches = otherDrafts.map(({_id: id, _type}) => ({patch: {id, setIfMissing: {_type}}}))
  const deletions = replaced.map(({_id: id}) => ({delete: {id}}))
  return [...patches, ...touches, ...deletions] as Mutation[]
}

/** Returns the former slugs of the document to keep: readers of the page that goes find this one. */
function addressesAfter(
  document: StoredDocument,
  to: string,
  replaced: readonly StoredDocument[],
): {readonly formerSlugs?: readonly string[]} {
  const {_id, _type: type} = document
  const readable = replaced.find((each) => isPublishedId(each._id))
  if (!readable || getPublishedId(_id) !== to) return {}
  if (typeof type !== 'string' || !hasFormerSlugs(type)) return {}
  const formerSlugs = formerSlugsOf(
    {
      ...readable,
      formerSlugs: [...textsOf(document['formerSlugs']), ...textsOf(readable['formerSlugs'])],
    },
    document,
  )
  return formerSlugs.length === textsOf(document['formerSlugs']).length ? {} : {formerSlugs}
}

function fillings(
  replaced: readonly StoredDocument[],
  kept: readonly StoredDocument[],
): ReadonlyMap<string, object> {
  const [other] = replaced
  return new Map(other ? kept.map((document) => [document._id, emptyFields(document, other)]) : [])
}

/** The most bytes of one transaction. The lake takes 4 MB, with some room for what the client adds. */
const mostBytes = 3_500_000

/**
 * Divides mutations into transactions that a lake takes; nearly always it is one. The order stays, so that the deletions
 * are in the last one and every state between them is whole.
 */
export function inTransactions(mutations: readonly Mutation[], most = mostBytes): Mutation[][] {
  const encoder = new TextEncoder()
  const transactions: Mutation[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const mutation of mutations) {
    const size = encoder.encode(JSON.stringify(mutation)).length + 1
    if (bytes + size > most) {
      transactions.push([])
      bytes = 0
    }
    transactions.at(-1)?.push(mutation)
    bytes += size
  }
  return transactions
}

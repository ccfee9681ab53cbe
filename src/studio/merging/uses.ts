import {getPublishedId, getVersionFromId, isDraftId, isVersionId} from '@sanity/client/csm'
import type {Path} from '@sanity/types'

import {wordsIn} from '../../content/unknown-value.ts'
import {placesReferringTo, type ReferencePlace} from '../../content/replace-references.ts'
import type {StoredDocument} from '../../content/stored-document.ts'

/** The ways in which an article refers to a source or a department; all other ones are `other`. */
export const usageKinds = ['quoted', 'via', 'department', 'authors', 'agencies', 'other'] as const

type UseKind = (typeof usageKinds)[number]

/** A document that refers to another one in its draft, its published document or its versions. */
export interface UsingDocument {
  /** The published id. */
  readonly id: string
  readonly type: string
  readonly title?: string
  readonly isPublished: boolean
  readonly isDraft: boolean
  /** The names of the releases with a version that refers to it. */
  readonly releases: readonly string[]
  /** How often it refers to it in each way. A place that is in the draft and in the published document counts once. */
  readonly counts: Readonly<Record<UseKind, number>>
  /** The first place in the version that an editor sees: the draft, else the published document, else a version. */
  readonly path: Path
  /** Whether none of its references needs the other document to be published. */
  readonly isWeak: boolean
}

/** The documents that refer to another one, as they are read page by page. */
export interface UsesReader {
  readonly add: (documents: readonly StoredDocument[]) => void
  /** Returns what was read, by title. */
  readonly list: () => UsingDocument[]
}

/** Reads the documents that refer to a document. Its own versions do not count. */
export function readUses(id: string): UsesReader {
  const groups = new Map<string, StoredUse[]>()
  return {
    add(documents) {
      for (const document of documents) {
        const group = getPublishedId(document._id)
        if (group === id) continue
        const {_id, _type: type, title, name} = document
        const use = {_id, type, title: wordsIn(title) ?? wordsIn(name)}
        const places = placesReferringTo(id, document)
        groups.set(group, [...(groups.get(group) ?? []), {...use, places}])
      }
    },
    list: () =>
      [...groups]
        .map(([group, uses]) => usingDocument(group, uses))
        .sort((left, right) => (left.title ?? '').localeCompare(right.title ?? '', 'de')),
  }
}

interface StoredUse {
  readonly _id: string
  readonly type: unknown
  readonly title?: string
  readonly places: readonly ReferencePlace[]
}

function usingDocument(id: string, uses: readonly StoredUse[]): UsingDocument {
  const draft = uses.find(({_id}) => isDraftId(_id))
  const published = uses.find(({_id}) => _id === id)
  const shown = draft ?? published ?? uses[0]
  const distinct = new Map(
    uses.flatMap(({places}) => places.map((place) => [JSON.stringify(place.path), place])),
  )
  const counts = {quoted: 0, via: 0, department: 0, authors: 0, agencies: 0, other: 0}
  for (const place of distinct.values()) counts[kindOf(place)] += 1
  return {
    id,
    type: String(shown?.type),
    ...(shown?.title !== undefined && {title: shown.title}),
    isPublished: published !== undefined,
    isDraft: draft !== undefined,
    releases: uses.flatMap(({_id}) => (isVersionId(_id) ? (getVersionFromId(_id) ?? []) : [])),
    counts,
    path: shown?.places[0]?.path ?? [],
    isWeak: uses.every(({places}) => places.every((place) => place.isWeak)),
  }
}

function kindOf({owner, path}: ReferencePlace): UseKind {
  const isQuote = '_type' in owner && owner._type === 'quote'
  if (isQuote && path.at(-1) === 'source') return 'quoted'
  if (isQuote && path.at(-1) === 'via') return 'via'
  const [field] = path
  if (path.length === 1 && field === 'department') return field
  return path.length === 2 && (field === 'authors' || field === 'agencies') ? field : 'other'
}

/** The changes of a merge, for a sentence about it. */
export interface ChangeCounts {
  readonly articles: number
  readonly quotations: number
  readonly published: number
  readonly drafts: number
  readonly versions: number
}

/** Returns how many documents a merge changes, and how many quotations. */
export function changeCounts(uses: readonly UsingDocument[]): ChangeCounts {
  const sum = (count: (use: UsingDocument) => number) =>
    uses.reduce((total, use) => total + count(use), 0)
  return {
    articles: uses.length,
    quotations: sum(({counts}) => counts.quoted),
    published: sum(({isPublished}) => Number(isPublished)),
    drafts: sum(({isDraft}) => Number(isDraft)),
    versions: sum(({releases}) => releases.length),
  }
}

import {getPublishedId, isDraftId, isVersionId} from '@sanity/client/csm'

import {slugify} from '../../content/slugify.ts'

/** The fields of a document that tell it apart from others of its type. */
export interface CandidateFields {
  readonly _id: string
  readonly title?: string | null
  readonly kind?: string | null
  readonly description?: string | null
}

/** A document that can take the place of another one. */
export interface Candidate {
  /** The published id. */
  readonly id: string
  readonly title: string
  readonly kind?: string
  readonly description?: string
  readonly isPublished: boolean
}

/** The drafts and published documents of a type. For the perspective `raw`. */
export const CANDIDATES = `*[_type == $type && !(_id in path("versions.**"))]
  {_id, "title": coalesce(name, title), kind, description}`

/** Returns the documents of a type by title, each as its draft says or else its published document, but the given one. */
export function candidatesFor(id: string, documents: readonly CandidateFields[]): Candidate[] {
  const groups = new Map<string, Candidate>()
  for (const document of documents) {
    const {_id, title, kind, description} = document
    const group = getPublishedId(_id)
    if (group === id || isVersionId(_id)) continue
    const known = groups.get(group)
    const isPublished = !isDraftId(_id) || known?.isPublished === true
    const shown =
      known && !isDraftId(_id)
        ? known
        : {
            id: group,
            title: title?.trim() || group,
            ...(kind && {kind}),
            ...(description && {description}),
          }
    groups.set(group, {...shown, isPublished})
  }
  return [...groups.values()].sort((left, right) => left.title.localeCompare(right.title, 'de'))
}

/** Returns those candidates that share a word of their names with a title, the most alike first. */
export function namesakes(title: string, candidates: readonly Candidate[]): Candidate[] {
  const words = wordsOf(title)
  return candidates
    .map((candidate) => ({
      candidate,
      shared: wordsOf(candidate.title).filter((word) => words.includes(word)).length,
    }))
    .filter(({shared}) => shared > 0)
    .sort((left, right) => right.shared - left.shared)
    .map(({candidate}) => candidate)
}

/** Short words are articles and initials, which many names have. */
function wordsOf(title: string): string[] {
  return slugify(title)
    .split('-')
    .filter((word) => word.length > 3)
}

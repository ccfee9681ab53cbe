import type {ValidationMarker} from 'sanity'

/** A draft that a document refers to and that was never published, such as a new source. */
export interface Companion {
  /** The `_id` that it has once it is published. */
  readonly id: string
  readonly type: string
  readonly name?: string
  /** The kind of a source. */
  readonly kind?: string
  readonly draft: unknown
  /** The errors that prevent its publication; undefined while the draft is validated. */
  readonly errors?: readonly ValidationMarker[]
}

/** Returns the type that all companions have, as texts name it; `document` for several types, and for any other one. */
export function commonType(
  companions: readonly Pick<Companion, 'type'>[],
): 'source' | 'department' | 'document' {
  const [type, ...others] = new Set(companions.map((companion) => companion.type))
  return others.length === 0 && (type === 'source' || type === 'department') ? type : 'document'
}

/** Returns the ids of the documents that a document refers to although they are not published. */
export function unpublishedReferences(markers: readonly ValidationMarker[]): string[] {
  return [...new Set(markers.flatMap((marker) => unpublishedReference(marker) ?? []))]
}

/** Returns the errors of a document that remain when its companions are published with it. */
export function remainingErrors(
  markers: readonly ValidationMarker[],
  companions: readonly Pick<Companion, 'id'>[] = [],
): ValidationMarker[] {
  const ids = new Set<string | undefined>(companions.map(({id}) => id))
  return markers.filter(
    (marker) => marker.level === 'error' && !ids.has(unpublishedReference(marker)),
  )
}

function unpublishedReference({level, code, details}: ValidationMarker): string | undefined {
  const id = details?.['referenceId']
  return level === 'error' && code === 'reference.not-published' && typeof id === 'string'
    ? id
    : undefined
}

import type {Path} from 'sanity'

interface Member {
  readonly kind: string
  readonly name?: string
}

/**
 * Returns the path at which the cursor stands in the first empty field of an object, in the order of its form; undefined
 * if every field is filled. Within a reference, that is the field for searching.
 */
export function firstEmpty(
  members: readonly Member[],
  value: Readonly<Record<string, unknown>>,
  references: readonly string[],
): Path | undefined {
  const empty = members.find(
    ({kind, name}) => kind === 'field' && name !== undefined && isEmpty(value[name]),
  )
  if (empty?.name === undefined) return undefined
  return references.includes(empty.name) ? [empty.name, '_ref'] : [empty.name]
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value !== 'object' || value === null) return value === undefined || value === null
  const {_ref: reference} = value as {_ref?: unknown}
  return reference === undefined
}

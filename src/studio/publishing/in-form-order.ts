import type {Path} from 'sanity'

/**
 * Returns markers in the order in which a form shows their places: fields as they are named, elements as they stand in
 * their list. Validation yields them as they are found.
 */
export function inFormOrder<Marker extends {readonly path: Path}>(
  markers: readonly Marker[],
  document: unknown,
  fields: readonly string[],
): Marker[] {
  const ranked = markers.map((marker) => ({marker, rank: rankOf(marker.path, document, fields)}))
  return ranked.toSorted((one, other) => compare(one.rank, other.rank)).map(({marker}) => marker)
}

function rankOf(path: Path, document: unknown, fields: readonly string[]): number[] {
  let value: unknown = document
  let names = fields
  return path.map((segment) => {
    const parent = (value ?? {}) as Record<string | number, unknown>
    const index = indexOf(segment, parent, names)
    value = parent[typeof segment === 'string' ? segment : index]
    names = value && typeof value === 'object' ? Object.keys(value) : []
    return index
  })
}

function indexOf(segment: Path[number], parent: unknown, names: readonly string[]): number {
  if (typeof segment === 'number') return segment
  if (typeof segment === 'string') return names.indexOf(segment)
  if (!Array.isArray(parent) || !('_key' in segment)) return -1
  return parent.findIndex((element: {_key?: unknown} | null) => element?._key === segment._key)
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((index, place) => index !== other[place])
  if (at === -1) return one.length - other.length
  return (one[at] ?? 0) - (other[at] ?? -1)
}

/** Returns the projection of an object, with null for missing fields, as in GROQ. */
export type Projection = (object: object) => Readonly<Record<string, unknown>>

/**
 * Reads a projection of plain fields, such as `name, "slug": slug.current`, so that queries and programs show the same.
 * Throws a `TypeError` for any other syntax of projections.
 */
export function readProjection(projection: string): Projection {
  const fields = projection.split(',').map(readField)
  return (object) => Object.fromEntries(fields.map(([name, path]) => [name, valueAt(object, path)]))
}

function readField(field: string): readonly [name: string, path: readonly string[]] {
  const [, name, path] = /^\s*(?:"(\w+)"\s*:)?\s*(\w+(?:\.\w+)*)\s*$/.exec(field) ?? []
  if (path === undefined) throw new TypeError(`"${field}" is not a plain field of a projection`)
  return [name ?? path, path.split('.')]
}

function valueAt(object: object, path: readonly string[]): unknown {
  return (
    path.reduce<unknown>(
      (value, name) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[name],
      object,
    ) ?? null
  )
}

import {isReferenceSchemaType, type Schema, type SchemaType} from '@sanity/types'

const known = new WeakMap<Schema, ReadonlySet<string>>()

/** Returns the names of the document types to which documents of a schema refer strongly, so that they cannot go. */
export function referredTypes(schema: Schema): ReadonlySet<string> {
  let names = known.get(schema)
  if (!names) {
    names = new Set(schema.getTypeNames().flatMap((name) => targetsOf(schema.get(name), new Set())))
    known.set(schema, names)
  }
  return names
}

function targetsOf(type: SchemaType | undefined, seen: Set<SchemaType>): string[] {
  if (!type || seen.has(type)) return []
  seen.add(type)
  if (isReferenceSchemaType(type)) return type.weak ? [] : (type.to ?? []).map(({name}) => name)
  const members = [
    ...('of' in type && Array.isArray(type.of) ? (type.of as SchemaType[]) : []),
    ...('fields' in type ? type.fields.map((field) => field.type) : []),
  ]
  return members.flatMap((member) => targetsOf(member, seen))
}

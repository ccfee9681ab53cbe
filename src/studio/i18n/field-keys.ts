import type {Schema, SchemaType} from 'sanity'

import {schemaTypes} from '../../../schemas/index.ts'

const known = new WeakMap<Schema, Map<SchemaType, string>>()

/**
 * Returns the key of a field's texts, such as `article.title`; undefined for a field that is not
 * ours. A form only provides the compiled type of a field. All uses of a named type share the
 * compiled types of its fields, so these identify the field.
 */
export function fieldKey(schema: Schema, fieldType: SchemaType): string | undefined {
  let keys = known.get(schema)
  if (!keys) {
    keys = fieldKeys(schema)
    known.set(schema, keys)
  }
  return keys.get(fieldType)
}

function fieldKeys(schema: Schema): Map<SchemaType, string> {
  const keys = new Map<SchemaType, string>()
  for (const definition of schemaTypes) {
    if (!('fields' in definition)) continue
    const ours = new Set<string>(definition.fields?.map(({name}) => name))
    const compiled = schema.get(definition.name)
    if (!compiled || !('fields' in compiled)) continue
    for (const {name, type} of compiled.fields) {
      if (ours.has(name)) keys.set(type, `${definition.name}.${name}`)
    }
  }
  return keys
}

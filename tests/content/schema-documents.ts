import {readFileSync} from 'node:fs'

import fc from 'fast-check'
import type {ObjectAttribute, SchemaType, TypeNode} from 'groq-js'

const schema = JSON.parse(
  readFileSync(new URL('../../src/content/generated/schema.json', import.meta.url), 'utf8'),
) as SchemaType

/** Options of the documents that are generated from the schema. */
export interface DocumentSettings {
  /** The ids that references to a type can have. */
  readonly ids: Readonly<Record<string, readonly string[]>>
  /** Whether documents have every field, and each array every kind of member. */
  readonly isWhole?: boolean
}

/** Documents of a type with the fields of its schema, without the attributes that a lake sets. */
export function documentsOf(type: string, settings: DocumentSettings): fc.Arbitrary<object> {
  const found = schema.find(({name}) => name === type)
  if (found?.type !== 'document') throw new TypeError(`The schema has no document "${type}"`)
  const fields = Object.entries(found.attributes).filter(([name]) => !name.startsWith('_'))
  return objects(Object.fromEntries(fields), settings).map((object) => ({_type: type, ...object}))
}

type Attributes = Readonly<Record<string, ObjectAttribute>>

function values(node: TypeNode, settings: DocumentSettings): fc.Arbitrary<unknown> {
  switch (node.type) {
    case 'string':
      return node.value === undefined ? fc.string({minLength: 1}) : fc.constant(node.value)
    case 'number':
      return fc.integer({min: 0, max: 9})
    case 'boolean':
      return fc.boolean()
    case 'array':
      return arrays(node.of, settings)
    case 'union':
      return fc.oneof(...node.of.map((member) => values(member, settings)))
    case 'object':
      if (node.dereferencesTo !== undefined) return references(node.dereferencesTo, settings)
      return node.rest === undefined
        ? objects(node.attributes, settings)
        : fc
            .tuple(values(node.rest, settings), objects(node.attributes, settings))
            .map(([rest, own]) => Object.assign({}, rest, own))
    case 'inline':
      return values(valueOfType(node.name), settings)
    case 'unknown':
    case 'null':
      return fc.constant(null)
  }
}

function valueOfType(name: string): TypeNode {
  const found = schema.find((type) => type.name === name)
  if (found?.type !== 'type') throw new TypeError(`The schema has no type "${name}"`)
  return found.value
}

function objects(
  attributes: Attributes,
  settings: DocumentSettings,
): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(attributes).filter(([, {value}]) => value.type !== 'unknown')
  const required = fields.flatMap(([name, {optional = false}]) => (optional ? [] : name))
  const model = Object.fromEntries(fields.map(([name, {value}]) => [name, values(value, settings)]))
  return fc.record(model, settings.isWhole ? {} : {requiredKeys: required})
}

function arrays(of: TypeNode, settings: DocumentSettings): fc.Arbitrary<unknown[]> {
  if (!settings.isWhole) return fc.array(values(of, settings), {maxLength: 3})
  const members = of.type === 'union' ? of.of : [of]
  return fc.tuple(...members.map((member) => values(member, settings)))
}

/** Weak references, so that the document may be missing. */
function references(type: string, {ids}: DocumentSettings): fc.Arbitrary<unknown> {
  return fc
    .constantFrom(...(ids[type] ?? []))
    .map((id) => ({_type: 'reference', _ref: id, _weak: true}))
}

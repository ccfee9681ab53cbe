import {schemaTypes} from '../../../schemas/index.ts'

interface Definition {
  readonly name: string
  readonly type: string
  readonly fields?: readonly Definition[]
  readonly of?: readonly {readonly type: string}[]
}

/** A field as the schema declares it: the type of its value, and those of its members if it is an array. */
interface FieldType {
  readonly type: string
  readonly members: readonly string[]
}

const definitions = schemaTypes as unknown as readonly Definition[]

const arrays = new Map(definitions.map(({name, of}) => [name, membersOf(of)]))

const fieldTypes: ReadonlyMap<string, FieldType> = new Map(
  definitions.flatMap(({name, fields = []}) =>
    fields.map((field) => [
      `${name}.${field.name}`,
      {type: field.type, members: field.of ? membersOf(field.of) : (arrays.get(field.type) ?? [])},
    ]),
  ),
)

/** Returns the declared type of a field of a type of the content model; undefined if there is no such field. */
export function fieldType(type: string, field: string): FieldType | undefined {
  return fieldTypes.get(`${type}.${field}`)
}

function membersOf(of: Definition['of']): string[] {
  return (of ?? []).map(({type}) => type)
}

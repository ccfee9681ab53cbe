import {
  isReferenceSchemaType,
  useCurrentLocale,
  useSchema,
  useTranslation,
  type LayoutProps,
  type Schema,
  type SchemaType,
} from 'sanity'

import {schemaTypes, TEXTS} from '../../schemas/index.ts'
import {embargoInLists} from '../embargo/embargo-in-lists.ts'
import {fieldKey} from './field-keys.ts'

/** The whole Studio, with the content model in its language. */
export function LocalizedSchema(props: LayoutProps) {
  const schema = useSchema()
  const {id} = useCurrentLocale()
  const {t} = useTranslation(TEXTS)
  localizeSchema(schema, id, t)
  return props.renderDefault(props)
}

/** The language of each schema's titles. */
const languages = new WeakMap<Schema, string>()

/**
 * Gives the compiled types and fields their titles and descriptions in a language. Studio shows them in many places that
 * no component can change, such as breadcrumbs, lists of changes and the kind of a document.
 */
function localizeSchema(
  schema: Schema,
  language: string,
  t: (key: string, values?: Readonly<Record<string, string>>) => string,
): void {
  if (languages.get(schema) === language) return
  languages.set(schema, language)
  localizePreview(schema.get('article'), language, t)
  for (const {name} of schemaTypes) {
    const type = schema.get(name)
    if (!type) continue
    write(type, 'title', t(`type.${name}`))
    for (const field of 'fields' in type ? type.fields : []) {
      const key = fieldKey(schema, field.type)
      if (key === undefined) continue
      write(field.type, 'title', t(`field.${key}`))
      if (field.type.description) write(field.type, 'description', t(`field.${key}.description`))
      for (const member of membersOf(field.type))
        write(member.type, 'title', t(`type.${member.to}`))
    }
  }
}

/** The preview of an article as the schema has it, by its type. */
const previews = new WeakMap<SchemaType, SchemaType['preview']>()

function localizePreview(
  article: SchemaType | undefined,
  language: string,
  t: Parameters<typeof embargoInLists>[2],
): void {
  if (!article) return
  const preview = previews.get(article) ?? article.preview
  previews.set(article, preview)
  if (preview) write(article, 'preview', embargoInLists(preview, language, t))
}

/** The references in a list, and what each is to: Studio calls them "Reference to …" in English. */
function membersOf(type: SchemaType): {type: SchemaType; to: string}[] {
  if (type.jsonType !== 'array') return []
  return type.of.flatMap((member) => {
    const to = isReferenceSchemaType(member) ? member.to[0]?.name : undefined
    return to === undefined ? [] : [{type: member, to}]
  })
}

/**
 * A compiled type works some of its properties out late, and cannot be assigned to there. What cannot be written at all
 * stays German: nothing else depends on it.
 */
function write(
  type: object,
  property: 'title' | 'description' | 'preview',
  value: string | object,
): void {
  Reflect.defineProperty(type, property, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  })
}

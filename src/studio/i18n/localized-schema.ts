import {
  isReferenceSchemaType,
  useCurrentLocale,
  useSchema,
  useTranslation,
  type LayoutProps,
  type Schema,
  type SchemaType,
} from 'sanity'

import {schemaTypes, TEXTS} from '../../../schemas/index.ts'
import {setDateLanguage} from '../dates/date-language.ts'
import {embargoInLists} from '../embargo/embargo-in-lists.ts'
import {textsOnly, type Prepare} from '../structure/preview-texts.ts'
import {fieldKey} from './field-keys.ts'
import {german} from './german.ts'
import {setStudioLanguage} from './studio-language.ts'

/** The whole Studio, with the content model in its language. */
export function LocalizedSchema(props: LayoutProps) {
  const schema = useSchema()
  const {id} = useCurrentLocale()
  const {t} = useTranslation(TEXTS)
  localizeSchema(schema, id, t)
  setStudioLanguage(id)
  setDateLanguage()
  return props.renderDefault(props)
}

/** The language of each schema's titles. */
const languages = new WeakMap<Schema, string>()

/**
 * Sets the titles and descriptions of compiled types and fields in a language. Studio shows them in many places that no
 * component can change, such as breadcrumbs, lists of changes and the type of a document.
 */
function localizeSchema(
  schema: Schema,
  language: string,
  t: (key: string, values?: Readonly<Record<string, string>>) => string,
): void {
  if (languages.get(schema) === language) return
  languages.set(schema, language)
  for (const {name} of schemaTypes) {
    const type = schema.get(name)
    if (!type) continue
    setPreview(type, language, t)
    write(type, 'title', t(`type.${name}`))
    if (type.description) write(type, 'description', t(`type.${name}.description`))
    for (const {annotation, key} of annotationsIn(type)) {
      write(annotation, 'title', t(key))
      // Sanity gives an annotation the key of its type instead of its own.
      write(annotation, 'i18nTitleKey', `${TEXTS}:${key}`)
    }
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

/** The original `prepare` of each preview, with the schema's own words. */
const inGerman = new WeakMap<object, Prepare>()

/** Studio caches a preview once it has been read, so only its `prepare` is replaced. */
function setPreview(
  {name, preview}: SchemaType,
  language: string,
  t: Parameters<typeof embargoInLists>[2],
): void {
  if (!preview) return
  const prepare = inGerman.get(preview) ?? textsOnly(preview.prepare)
  inGerman.set(preview, prepare)
  write(preview, 'prepare', name === 'article' ? embargoInLists(prepare, language, t) : prepare)
}

/** Returns the references in a list with their targets. Studio titles them "Reference to …", always in English. */
function membersOf(type: SchemaType): {type: SchemaType; to: string}[] {
  if (type.jsonType !== 'array') return []
  return type.of.flatMap((member) => {
    const to = isReferenceSchemaType(member) ? member.to[0]?.name : undefined
    return to === undefined ? [] : [{type: member, to}]
  })
}

/** Returns the annotations of a text that have titles of their own, with the keys of these. */
function annotationsIn(type: SchemaType): {annotation: SchemaType; key: string}[] {
  const blocks = type.jsonType === 'array' ? type.of : []
  const lists = blocks.flatMap((block) =>
    block.jsonType === 'object' ? block.fields.filter(({name}) => name === 'markDefs') : [],
  )
  return lists.flatMap(({type: list}) =>
    (list.jsonType === 'array' ? list.of : []).flatMap((annotation) => {
      const key = `type.${annotation.name}.inline`
      return key in german ? [{annotation, key}] : []
    }),
  )
}

/**
 * Compiled types compute some properties lazily, and these cannot be assigned. A property that cannot be written at all
 * stays German, because nothing else depends on it.
 */
function write(
  type: object,
  property: 'title' | 'i18nTitleKey' | 'description' | 'prepare',
  value: unknown,
): void {
  Reflect.defineProperty(type, property, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  })
}

import type {SchemaTypeDefinition} from 'sanity'

import {textKey} from '../../../schemas/index.ts'

interface Titled {
  name: string
  title: string
}

interface Field extends Titled {
  description?: string
  options?: {list?: {title: string; value: string}[]}
}

interface Type extends Titled {
  description?: string
  fields?: Field[]
  groups?: Titled[]
  orderings?: Titled[]
  of?: {marks?: {annotations?: Mark[]; decorators?: Mark[]}}[]
}

/** A mark with a title of its own, such as an annotation whose title differs from that of its type. */
interface Mark {
  title?: string
  i18nTitleKey?: string
}

/**
 * Every text that editors read in these types, by the key under which the Studio looks it up:
 * `type.article`, `group.article.content`, `ordering.article.newest`, `field.article.title`,
 * `field.article.title.description`, `option.article.language.de`. The schema is written in German,
 * so this is the German half of the bundle, and its keys are what every other language must have.
 */
export function schemaTexts(types: SchemaTypeDefinition[]): Record<string, string> {
  return Object.fromEntries((types as Type[]).flatMap((type) => Array.from(textsOf(type))))
}

function marksOf(of: NonNullable<Type['of']>): Mark[] {
  return of.flatMap(({marks}) => [...(marks?.decorators ?? []), ...(marks?.annotations ?? [])])
}

type Text = [key: string, text: string]

function* textsOf({
  name,
  title,
  description,
  groups = [],
  orderings = [],
  fields = [],
  of = [],
}: Type): Iterable<Text> {
  yield [`type.${name}`, title]
  if (description) yield [`type.${name}.description`, description]
  for (const group of groups) yield [`group.${name}.${group.name}`, group.title]
  for (const ordering of orderings) yield [`ordering.${name}.${ordering.name}`, ordering.title]
  for (const {title: own, i18nTitleKey} of marksOf(of)) {
    const key = textKey(i18nTitleKey)
    if (own !== undefined && key !== undefined) yield [key, own]
  }
  for (const field of fields) yield* fieldTexts(`${name}.${field.name}`, field)
}

function* fieldTexts(key: string, {title, description, options}: Field): Iterable<Text> {
  yield [`field.${key}`, title]
  if (description) yield [`field.${key}.description`, description]
  for (const option of options?.list ?? []) yield [`option.${key}.${option.value}`, option.title]
}

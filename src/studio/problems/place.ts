import type {Path, PathSegment} from 'sanity'

import {type Fields, fieldsOf, membersOf} from '../../content/unknown-value.ts'
import {german} from '../i18n/german.ts'
import {fieldType} from './field-types.ts'

/** Looks up a text of newsdesk by its key, and fills in the values. */
export type Words = (key: string, values?: Readonly<Record<string, unknown>>) => string

/** A place in a document, in the words of editors. */
export interface NamedPlace {
  /** The things around it, from the outside in, such as a section and a quotation in it. */
  readonly things: readonly string[]
  /** The title of the field, for a place in a field of the innermost thing. */
  readonly field?: string
  /** The key of that field, such as `quote.source`. */
  readonly key?: string
  /** The `_id` of the document to which a reference at this place leads. */
  readonly reference?: string
}

interface Thing {
  readonly name: string
  /** The name of a thing in which nothing else is named. */
  readonly long?: string
}

/** A value on the way to a place. */
interface Value {
  readonly value: unknown
  readonly type: string
  readonly members: readonly string[]
}

/**
 * Returns the place of a path in a document. Paths may lead nowhere and documents may be malformed: the name then ends
 * where the document ends, and nothing throws. No name of a field, a type or a key is part of it.
 */
export function placeOf(document: unknown, path: Path, words: Words): NamedPlace {
  const things: Thing[] = []
  let field: string | undefined
  let key: string | undefined
  let reference: string | undefined
  let block: Fields = {}
  const type = typeOf(document) ?? 'article'
  let at: Value = {value: document, type, members: []}
  for (const segment of path) {
    if (typeof segment === 'string') {
      const declared = fieldType(at.type, segment)
      const value = fieldsOf(at.value)[segment]
      // An object within an object is a thing, such as the picture of an article.
      if (declared && field !== undefined) things.push({name: field})
      if (declared) {
        key = `${at.type}.${segment}`
        field = words(`field.${key}`)
      }
      if (segment === 'markDefs') block = fieldsOf(at.value)
      const members =
        segment === 'markDefs'
          ? ['quote', 'link', 'internalLink', 'abbr']
          : (declared?.members ?? [])
      at = {value, type: typeOf(value) ?? declared?.type ?? '', members}
    } else {
      const {value, number} = memberAt(at.value, segment)
      const only = at.members.length === 1 ? at.members[0] : undefined
      const member = {value, type: typeOf(value) ?? only ?? '', members: []}
      const named = nameMember(member, {number, list: field, block, words})
      // An annotation is named by its words, and not by their paragraph.
      if (named && fieldsOf(block)['markDefs'] === at.value) things.pop()
      if (named) things.push(named)
      field = key = undefined
      at = member
    }
    reference = referenceOf(at.value) ?? reference
  }
  if (things.length === 0 && field === undefined) things.push({name: titleOf(type, words)})
  const names = things.map(({name, long}, index) =>
    index === things.length - 1 ? (long ?? name) : name,
  )
  return {things: names, field, key, reference}
}

/** Returns a place as text: `Abschnitt 2, Zitat „Wir bitten um Hilfe“, Fundstelle`. */
export function nameOfPlace({things, field}: NamedPlace, name?: string): string {
  return [...things, field, name].filter(Boolean).join(', ')
}

interface Surroundings {
  /** The position of the member, from 1; undefined if it is not there. */
  readonly number?: number
  /** The title of the list. */
  readonly list?: string
  /** The text block with the annotations. */
  readonly block: Fields
  readonly words: Words
}

function nameMember(
  {value, type}: Value,
  {number, list, block, words}: Surroundings,
): Thing | undefined {
  const fields = fieldsOf(value)
  const quoted = (key: string, text: unknown) => {
    const short = shorten(text)
    return short ? words(`place.${key}`, {words: short}) : words(`place.${key}.empty`)
  }
  switch (type) {
    case 'section':
      if (number === undefined) return {name: words('type.section')}
      return {
        name: words('place.section', {number}),
        long: shorten(fields['heading'])
          ? words('place.section.heading', {number, heading: shorten(fields['heading'])})
          : undefined,
      }
    case 'block':
      return {name: quoted('paragraph', textOf(fields))}
    case 'span':
      return undefined
    case 'quote':
      return {name: quoted('quotation', shorten(fields['text']) || textOf(block, fields['_key']))}
    case 'link':
    case 'internalLink':
      return {name: quoted('link', textOf(block, fields['_key']))}
    case 'picture':
      return {name: quoted('picture', shorten(fields['caption']) || fields['alt'])}
    case 'reference':
      return list === undefined ? undefined : {name: list}
    default:
      return nameOther(value, {list, type, number, words})
  }
}

function nameOther(
  value: unknown,
  {list, type, number, words}: Pick<Surroundings, 'list' | 'number' | 'words'> & {type: string},
): Thing | undefined {
  const title = isKnown(type) ? titleOf(type, words) : list
  if (title === undefined) return undefined
  const text = shorten(value) || shorten(firstText(fieldsOf(value)))
  if (text) return {name: words('place.other', {title, words: text})}
  return {name: number === undefined ? title : words('place.member', {title, number})}
}

function titleOf(type: string, words: Words): string {
  return isKnown(type) ? words(`type.${type}`) : words('place.unknown')
}

const isKnown = (type: string) => Object.hasOwn(german, `type.${type}`)

/** Returns the first text that editors have written in an object, for its name. */
function firstText(fields: Fields): unknown {
  return ['title', 'heading', 'name', 'text', 'caption']
    .map((name) => fields[name])
    .find((text) => typeof text === 'string' && text.trim())
}

/** Returns the words of a text block, or those with one annotation. */
function textOf(block: Fields, mark?: unknown): string {
  return membersOf(block['children'])
    .map(fieldsOf)
    .filter(({marks}) => mark === undefined || membersOf(marks).includes(mark))
    .map(({text}) => (typeof text === 'string' ? text : ''))
    .join('')
}

function memberAt(list: unknown, segment: PathSegment): {value: unknown; number?: number} {
  const members = membersOf(list)
  const index =
    typeof segment === 'number'
      ? segment
      : members.findIndex((member) => fieldsOf(member)['_key'] === keyOf(segment))
  return index in members ? {value: members[index], number: index + 1} : {value: undefined}
}

const keyOf = (segment: PathSegment) =>
  typeof segment === 'object' && '_key' in segment ? segment._key : undefined

const longest = 60

function shorten(text: unknown): string {
  if (typeof text !== 'string') return ''
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const start = line.slice(0, longest)
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), longest / 2))}…`
}

function referenceOf(value: unknown): string | undefined {
  const {_ref: id} = fieldsOf(value)
  return typeof id === 'string' ? id : undefined
}

function typeOf(value: unknown): string | undefined {
  const {_type: type} = fieldsOf(value)
  return typeof type === 'string' ? type : undefined
}

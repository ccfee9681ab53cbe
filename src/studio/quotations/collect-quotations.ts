import type {Path} from 'sanity'

import type {Quotation} from './quotation.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Returns the quotations of an article in the order of its text, those in the running text of a block among them.
 * Articles may be half typed, pasted or imported, so malformed parts are skipped and nothing throws. Annotations without
 * words are skipped, as in the queries. So are quotations without a `_key`, because no form can open them.
 */
export function collectQuotations(article: unknown): Quotation[] {
  return keyed(fieldsOf(article)['sections']).flatMap(([section, key]) =>
    quotationsIn(section['body'], ['sections', key, 'body']),
  )
}

function quotationsIn(blocks: unknown, at: Path): Quotation[] {
  return keyed(blocks).flatMap(([block, key]) => {
    const path: Path = [...at, key]
    if (block['_type'] === 'quote') {
      return [quotationOf(block, 'block', path, textOf(block['text']))]
    }
    if (Array.isArray(block['children'])) return annotationsOf(block, path)
    // Any other block may have running text of its own.
    return Object.entries(block).flatMap(([name, value]) => quotationsIn(value, [...path, name]))
  })
}

function annotationsOf(block: Fields, at: Path): Quotation[] {
  const spans = listOf(block['children']).map(fieldsOf)
  const found = keyed(block['markDefs']).flatMap(([annotation, key]) => {
    if (annotation['_type'] !== 'quote') return []
    const marked = spans.filter(({marks}) => listOf(marks).includes(key._key))
    const words = marked.map(({text}) => (typeof text === 'string' ? text : '')).join('')
    if (!words) return []
    const position = spans.indexOf(marked[0] as Fields)
    const path = [...at, 'markDefs', key]
    return [{position, quotation: quotationOf(annotation, 'inline', path, words.trim())}]
  })
  return found.sort((left, right) => left.position - right.position).map(({quotation}) => quotation)
}

/** Returns a quotation from its object at any place; `words` are the quoted ones. */
export function quotationOf(
  fields: Fields,
  use: Quotation['use'],
  path: Path,
  words = '',
): Quotation {
  const source = textOf(fieldsOf(fields['source'])['_ref'])
  return {
    use,
    path,
    words,
    source,
    reference: source === undefined ? undefined : fieldsOf(fields['source']),
    via: textOf(fieldsOf(fields['via'])['_ref']),
    role: textOf(fields['role']),
    occasion: textOf(fields['occasion']),
    saidOn: textOf(fields['saidOn']),
    url: textOf(fields['url']),
  }
}

type Keyed = [fields: Fields, key: {_key: string}]

function keyed(value: unknown): Keyed[] {
  return listOf(value).flatMap((item) => {
    const fields = fieldsOf(item)
    const {_key} = fields
    return typeof _key === 'string' ? [[fields, {_key}] satisfies Keyed] : []
  })
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function textOf(value: unknown): string | undefined {
  return (typeof value === 'string' && value.trim()) || undefined
}

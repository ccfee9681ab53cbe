import type {Path} from 'sanity'

import {type Fields, fieldsOf, membersOf, wordsIn} from '../../content/unknown-value.ts'
import type {Quotation} from './quotation.ts'

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
      return [quotationOf(block, 'block', path, wordsIn(block['text']))]
    }
    if (Array.isArray(block['children'])) return annotationsOf(block, path)
    // Any other block may have running text of its own.
    return Object.entries(block).flatMap(([name, value]) => quotationsIn(value, [...path, name]))
  })
}

function annotationsOf(block: Fields, at: Path): Quotation[] {
  const spans = membersOf(block['children']).map(fieldsOf)
  const found = keyed(block['markDefs']).flatMap(([annotation, key]) => {
    if (annotation['_type'] !== 'quote') return []
    const marked = spans.filter(({marks}) => membersOf(marks).includes(key._key))
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
  const source = wordsIn(fieldsOf(fields['source'])['_ref'])
  return {
    use,
    path,
    words,
    source,
    reference: source === undefined ? undefined : fieldsOf(fields['source']),
    via: wordsIn(fieldsOf(fields['via'])['_ref']),
    role: wordsIn(fields['role']),
    occasion: wordsIn(fields['occasion']),
    saidOn: wordsIn(fields['saidOn']),
    url: wordsIn(fields['url']),
  }
}

type Keyed = [fields: Fields, key: {_key: string}]

function keyed(value: unknown): Keyed[] {
  return membersOf(value).flatMap((item) => {
    const fields = fieldsOf(item)
    const {_key} = fields
    return typeof _key === 'string' ? [[fields, {_key}] satisfies Keyed] : []
  })
}

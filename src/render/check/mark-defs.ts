import type {Annotation} from './checked-blocks.ts'
import type {Place} from './place.ts'
import {fieldAt, memberAt} from './place.ts'
import {checkLinked} from './check-linked.ts'
import {checkDetail} from './field.ts'
import {checkAddress} from './check-address.ts'
import {attributionShapes, checkQuote} from './check-quote.ts'
import type {Report} from './report.ts'
import {fields, page, text, typed} from './shape.ts'

/** The fields that {@link checkMarkDefs} reads of each definition. */
export const annotationShape = typed({
  quote: fields(attributionShapes),
  link: fields({href: text}),
  internalLink: fields({reference: page}),
  abbr: fields({title: text}),
})

/** Stands for an annotation whose link may not stand on a page. Its words get no link. */
export const DROPPED = 'dropped'

/** Stands for an annotation of an unknown type, which is reported where it is used. */
interface UnknownDefinition {
  readonly _type: 'unknown'
  readonly place: Place
  readonly name: unknown
}

/** A definition that marks of a block can refer to. */
interface Definition {
  readonly means: Annotation | UnknownDefinition | typeof DROPPED
  /** Whether a span refers to it; set when the marks of spans are read. */
  isUsed: boolean
}

/** The definitions of a block, by key. */
export type MarkDefs = ReadonlyMap<string, Definition>

const NONE: MarkDefs = new Map()

/**
 * Reads the mark definitions of a block. The first of several with the same key counts, as in
 * to-html.
 */
export function checkMarkDefs(value: unknown, block: Place, report: Report): MarkDefs {
  if (value == null) return NONE
  const place = fieldAt(block, 'markDefs')
  if (!Array.isArray(value)) {
    report('invalid-definition', place, value)
    return NONE
  }
  if (value.length === 0) return NONE
  const known = new Map<string, Definition>()
  for (let index = 0; index < value.length; index++) {
    const def: unknown = value[index]
    const at = memberAt(place, def, index)
    const {_key: key} = (def ?? {}) as Record<string, unknown>
    if (typeof key !== 'string' || known.has(key)) report('invalid-definition', at, key ?? def)
    else known.set(key, {means: checkMarkDef(def as object, at, report), isUsed: false})
  }
  return known
}

function checkMarkDef(def: object, place: Place, report: Report): Definition['means'] {
  const {_type: type, href, reference} = def as Record<string, unknown>
  if (type === 'quote') return {_type: 'quote', place, quote: checkQuote(def, place, report)}
  if (type === 'internalLink') return {_type: type, place, page: checkLinked(reference)}
  if (type === 'abbr') {
    const title = checkDetail(def, 'title', place, report)
    return title === undefined ? DROPPED : {_type: type, place, title}
  }
  if (type !== 'link') return {_type: 'unknown', place, name: type}
  const address = checkAddress(href, fieldAt(place, 'href'), report)
  return address === undefined ? DROPPED : {_type: 'link', place, href: address}
}

function wordsOf(means: Annotation | UnknownDefinition): string | undefined {
  if (means._type === 'abbr') return means.title
  return means._type === 'quote' ? (means.quote.role ?? means.quote.occasion) : undefined
}

/** Reports the words of annotations that no span uses, because nothing shows them. */
export function reportUnused(markDefs: MarkDefs, report: Report): void {
  for (const {means, isUsed} of markDefs.values()) {
    if (isUsed || means === DROPPED) continue
    const words = wordsOf(means)
    if (words !== undefined) report('unshown-text', means.place, words)
  }
}

import {findQuotations} from './find-quotations.ts'
import type {FoundQuotation} from './quotation.ts'

/** A quotation of an article's running text, with the keys of its section and its block. */
export interface ArticleQuotation extends FoundQuotation {
  readonly section: string
  readonly block: string
  /** The text of the block. Offsets of this block count in it. */
  readonly text: string
  /** Whether an annotation marks some of these words as quotation already. */
  readonly isAnnotated: boolean
}

type Fields = Readonly<Record<string, unknown>>

interface Paragraph {
  readonly section: string
  readonly block: string
  readonly text: string
  /** The annotated places: start and end. */
  readonly annotated: readonly (readonly [number, number])[]
}

/**
 * Finds the quotations in the sections of an article, in the order of its text. Kicker, title, lead and headings name
 * people, but are not searched. Articles may be half typed: malformed parts are skipped, and nothing throws. Blocks
 * without a `_key` are skipped, because no form can open them.
 */
export function findInArticle(article: unknown): ArticleQuotation[] {
  const {kicker, title, lead, publishedAt, sections} = fieldsOf(article)
  const paragraphs = listOf(sections).map(fieldsOf).flatMap(paragraphsOf)
  const found = findQuotations(
    paragraphs.map(({text}) => text),
    {
      before: [kicker, title, lead].filter((text) => typeof text === 'string'),
      publishedOn: typeof publishedAt === 'string' ? publishedAt : undefined,
    },
  )
  return found.map((quotation) => {
    const {paragraph, start, end} = quotation.place
    const {annotated, ...at} = paragraphs[paragraph] as Paragraph
    const isAnnotated = annotated.some(([from, to]) => from < end && to > start)
    return {...quotation, ...at, isAnnotated}
  })
}

function paragraphsOf({_key: section, body}: Fields): Paragraph[] {
  if (typeof section !== 'string') return []
  return listOf(body)
    .map(fieldsOf)
    .flatMap(({_type, _key: block, children, markDefs}) =>
      _type === 'block' && typeof block === 'string'
        ? [{section, block, ...textOf(listOf(children).map(fieldsOf), quotesIn(markDefs))}]
        : [],
    )
}

function quotesIn(markDefs: unknown): ReadonlySet<unknown> {
  const quotes = listOf(markDefs).map(fieldsOf)
  return new Set(quotes.filter(({_type}) => _type === 'quote').map(({_key}) => _key))
}

function textOf(children: readonly Fields[], quotes: ReadonlySet<unknown>) {
  let text = ''
  const annotated: (readonly [number, number])[] = []
  for (const child of children) {
    const words = typeof child['text'] === 'string' ? child['text'] : ''
    const end = text.length + words.length
    if (listOf(child['marks']).some((mark) => quotes.has(mark))) annotated.push([text.length, end])
    text += words
  }
  return {text, annotated}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

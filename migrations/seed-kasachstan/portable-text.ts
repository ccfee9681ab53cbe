import type {Reference} from '@sanity/types'
import {excerpt, listed, SeedError} from './seed-error.ts'

/** A quotation in running text: the words between two straight marks, and what the text says about them. */
export interface Quotation {
  words: string
  /** `_id` of the source that says it. */
  source: string
  /** `_id` of the source that passed it on. */
  via?: string
  role?: string
  occasion?: string
  /** Day of the statement, `YYYY-MM-DD`. */
  saidOn?: string
}

interface Span {
  _type: 'span'
  _key: string
  text: string
  marks: string[]
}

interface QuoteAnnotation extends Pick<Quotation, 'role' | 'occasion' | 'saidOn'> {
  _type: 'quote'
  _key: string
  source: Reference
  via?: Reference
}

export interface Block {
  _type: 'block'
  _key: string
  style: 'normal'
  markDefs: QuoteAnnotation[]
  children: Span[]
}

/** A strong reference to the document with this `_id`. */
export function reference(_ref: string): Reference {
  return {_type: 'reference', _ref}
}

/**
 * One paragraph as a Portable Text block. The words between each pair of straight quotation marks
 * become a span annotated with the next quotation; the marks stay in the spans around it.
 * Keys are made from `key`: spans `<key>c<n>`, annotations `<key>q<n>`.
 *
 * @param upcoming the quotations from this paragraph on; as many are used as the paragraph quotes
 * @throws SeedError `unpaired-mark`, or `quotations-differ` if other words stand between the marks.
 */
export function paragraphToBlock(
  paragraph: string,
  upcoming: readonly Quotation[],
  key: string,
): Block {
  const quoted = quotedWords(paragraph)
  const quotations = upcoming.slice(0, quoted.length)
  if (quoted.some((words, n) => words !== quotations[n]?.words)) {
    throw new SeedError(
      'quotations-differ',
      `The paragraph "${excerpt(paragraph)}" quotes ${listed(quoted)}, but the table of quotations ` +
        `has ${listed(quotations.map(({words}) => words))} there. Correct the table or the text.`,
    )
  }
  const parts = paragraph.split('"')
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: quotations.map((quotation, n) => annotation(quotation, `${key}q${n}`)),
    children: parts.map((part, n) => {
      const isQuoted = n % 2 === 1
      const opening = n > 0 ? '"' : ''
      const closing = n < parts.length - 1 ? '"' : ''
      return {
        _type: 'span',
        _key: `${key}c${n}`,
        text: isQuoted ? part : opening + part + closing,
        marks: isQuoted ? [`${key}q${(n - 1) / 2}`] : [],
      }
    }),
  }
}

/** The text of a block, as it stood in the paragraph: the inverse of {@link paragraphToBlock}. */
export function blockToParagraph(block: Block): string {
  return block.children.map((span) => span.text).join('')
}

function quotedWords(paragraph: string): string[] {
  const parts = paragraph.split('"')
  const quoted = parts.filter((_, n) => n % 2 === 1)
  if (parts.length % 2 === 0 || quoted.includes('')) {
    throw new SeedError(
      'unpaired-mark',
      `The paragraph "${excerpt(paragraph)}" has a quotation mark without words or without a ` +
        'partner. Straight marks must stand in pairs around the quoted words.',
    )
  }
  return quoted
}

function annotation(
  {words: _words, source, via, ...said}: Quotation,
  key: string,
): QuoteAnnotation {
  return {
    _type: 'quote',
    _key: key,
    source: reference(source),
    ...(via !== undefined && {via: reference(via)}),
    ...said,
  }
}

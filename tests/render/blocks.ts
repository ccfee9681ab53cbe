/** Content for the tests in its stored form. Every block has its own key. */

export interface Span {
  _type: 'span'
  _key: string
  text: string
  marks: string[]
}

export interface TextBlock<Child = unknown> {
  _type: 'block'
  _key: string
  style: string
  markDefs: unknown[]
  children: Child[]
  listItem?: unknown
  level?: unknown
}

/** A span; its marks are decorators or keys of mark definitions. */
export function span(text: string, ...marks: string[]): Span {
  return {_type: 'span', _key: `span-${text.slice(0, 8)}`, text, marks}
}

/** A text block; each child that is a text becomes a span. */
export function block(
  children: readonly (string | object | null)[],
  more: Partial<TextBlock> = {},
): TextBlock {
  return {
    _type: 'block',
    _key: 'b',
    style: 'normal',
    markDefs: [],
    children: children.map((child) => (typeof child === 'string' ? span(child) : child)),
    ...more,
  }
}

/** The definition of a quotation by Antony Blinken under the key `q`. */
export const blinken = {
  _type: 'quote',
  _key: 'q',
  source: {_id: 'source-blinken', name: 'Antony Blinken'},
}

/** A text block with one quotation, marked as `marked`, between `before` and `after`. */
export function quotation(before: string, marked: string, after: string): TextBlock {
  return block([before, span(marked, 'q'), after], {markDefs: [blinken]})
}

import type {CheckedBlock, PictureBlock, QuoteBlock, TextBlock} from '../check/checked.ts'
import type {Problem} from '../check/problem.ts'
import type {HtmlContext} from './context.ts'
import {renderInline} from './inline.ts'

/** What is handed to to-html: checked blocks with nothing it could stumble over. */
export type Node = ListNode | HtmlNode | BlockquoteNode | ContextNode

/** An item of a list, which to-html puts into the lists it stands in. */
interface ListNode {
  readonly _type: 'block'
  readonly style: 'normal'
  readonly listItem: 'bullet' | 'number'
  readonly level: number
  readonly children: readonly [HtmlNode]
}

/**
 * Text whose marks are composed already: to-html would cut it into a tree of spans, in which an
 * annotation is not one element, and which takes quadratic time.
 */
export interface HtmlNode {
  readonly _type: 'paragraph' | 'h2' | 'h3' | 'html'
  readonly html: string
}

/** Paragraphs of one indented quotation. */
export interface BlockquoteNode {
  readonly _type: 'blockquote'
  readonly paragraphs: string[]
}

/** A block that is rendered in the context of its article. */
export interface ContextNode {
  readonly _type: 'quote' | 'picture' | 'problem'
  readonly block: QuoteBlock | PictureBlock | Problem
  readonly context: HtmlContext
}

/**
 * Makes checked blocks into nodes for to-html. Neighbouring blockquote paragraphs become one
 * node. A list item with a style keeps it inside the item: to-html itself would render such an
 * item twice on each level, 2^level times in all.
 */
export function toNodes(blocks: readonly CheckedBlock[], context: HtmlContext): Node[] {
  const nodes: Node[] = []
  let quoted: string[] | undefined
  for (const block of blocks) {
    if (block._type !== 'block') nodes.push({_type: block._type, block, context})
    else if (block.style === 'blockquote' && !block.list) {
      if (!quoted) nodes.push({_type: 'blockquote', paragraphs: (quoted = [])})
      quoted.push(renderInline(block, context))
      continue
    } else nodes.push(toTextNode(block, context))
    quoted = undefined
  }
  return nodes
}

function toTextNode(block: TextBlock, context: HtmlContext): ListNode | HtmlNode {
  const {style, list} = block
  const html = renderInline(block, context)
  if (!list) return {_type: style === 'h3' ? context.subheading : 'paragraph', html}
  const styled =
    style === 'h3'
      ? `<${context.subheading} class="subheading">${html}</${context.subheading}>`
      : style === 'blockquote'
        ? `<blockquote><p>${html}</p></blockquote>`
        : html
  const {item: listItem, level} = list
  const children = [{_type: 'html', html: styled}] as const
  return {_type: 'block', style: 'normal', listItem, level, children}
}

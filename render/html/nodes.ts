import type {CheckedBlock, PictureBlock, QuoteBlock, TextBlock} from '../check/checked.ts'
import type {Problem} from '../check/problem.ts'
import type {HtmlContext} from './context.ts'
import {renderInline} from './inline.ts'

/** What is handed to to-html: checked blocks with nothing it could stumble over. */
export type Node = TextNode | BlockquoteNode | ContextNode

interface TextNode {
  readonly _type: 'block'
  readonly style: 'normal' | 'h2' | 'h3'
  readonly listItem?: 'bullet' | 'number'
  readonly level?: number
  /** The text with its marks, composed already; nothing for it to cut into a tree. */
  readonly children: readonly [HtmlNode]
}

export interface HtmlNode {
  readonly _type: 'html'
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

function toTextNode(block: TextBlock, context: HtmlContext): TextNode {
  const {style, list} = block
  const html = renderInline(block, context)
  const children = (content: string): [HtmlNode] => [{_type: 'html', html: content}]
  if (!list) {
    const heading = style === 'h3' ? context.subheading : 'normal'
    return {_type: 'block', style: heading, children: children(html)}
  }
  const styled =
    style === 'h3'
      ? `<${context.subheading} class="subheading">${html}</${context.subheading}>`
      : style === 'blockquote'
        ? `<blockquote><p>${html}</p></blockquote>`
        : html
  const {item: listItem, level} = list
  return {_type: 'block', style: 'normal', children: children(styled), listItem, level}
}

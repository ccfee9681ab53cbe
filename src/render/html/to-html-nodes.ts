import type {CheckedBlock, TextBlock} from '../check/checked-blocks.ts'
import {headingElement, isHeading} from '../headings.ts'
import {wordsOf} from '../inline/words-of.ts'
import type {HtmlContext} from './context.ts'
import {hasMixed, ownDirection} from './direction.ts'
import {editAttribute} from './edit.ts'
import {renderInline} from './inline.ts'
import {renderProblem} from './problem.ts'

/** A node for to-html, made of checked blocks so that to-html cannot fail on it. */
export type ToHtmlNode = ListNode | HtmlNode | BlockquoteNode

/** An item of a list. to-html builds the lists around it. */
export interface ListNode {
  readonly _type: 'block'
  readonly style: 'normal'
  readonly listItem: 'bullet' | 'number'
  readonly level: number
  /** Attributes of the item. */
  readonly attributes: string
  readonly children: readonly [HtmlNode]
}

/**
 * Text whose marks are composed already. to-html would build a tree of spans, in quadratic time,
 * that splits annotations into several elements.
 */
export interface HtmlNode {
  readonly _type: 'paragraph' | 'html'
  readonly html: string
  /** Attributes of the element, each with a space before it. */
  readonly attributes: string
}

/** The elements of the paragraphs of one indented quotation. */
export interface BlockquoteNode {
  readonly _type: 'blockquote'
  readonly paragraphs: string[]
}

/**
 * Converts checked blocks to nodes for to-html. Neighbouring blockquote paragraphs become one node.
 * The style of a list item stays inside the item. Otherwise to-html would render it twice on each
 * level, 2^level times in all.
 */
export function toNodes(blocks: readonly CheckedBlock[], context: HtmlContext): ToHtmlNode[] {
  const nodes: ToHtmlNode[] = []
  let quoted: string[] | undefined
  for (const block of blocks) {
    if (block._type !== 'block') nodes.push(toElementNode(block, context))
    else if (block.style === 'blockquote' && !block.list) {
      if (!quoted) nodes.push({_type: 'blockquote', paragraphs: (quoted = [])})
      quoted.push(`<p${blockAttributes(block, context)}>${renderInline(block, context)}</p>`)
      continue
    } else nodes.push(toTextNode(block, context))
    quoted = undefined
  }
  return nodes
}

/** Returns the attributes for editors, and the direction of a block that has its own. */
function blockAttributes(block: TextBlock, context: HtmlContext): string {
  return editAttribute(block.place, context) + blockDirection(block, context)
}

function blockDirection(block: TextBlock, {lang}: HtmlContext): string {
  return hasMixed(block, lang) ? ownDirection(wordsOf(block.children), lang) : ''
}

/**
 * Renders the block here and not in to-html, so that quotations are numbered in the order of the
 * text.
 */
function toElementNode(block: Exclude<CheckedBlock, TextBlock>, context: HtmlContext): HtmlNode {
  const html =
    block._type === 'object'
      ? block.formats.html(context)
      : `<p>${renderProblem(block, context.lang)}</p>`
  return {_type: 'html', html: html && `${html}\n`, attributes: ''}
}

function toTextNode(block: TextBlock, context: HtmlContext): ListNode | HtmlNode {
  const {style, list} = block
  const html = renderInline(block, context)
  const attributes = blockAttributes(block, context)
  const heading = isHeading(style) ? headingElement(style, context.subheading) : undefined
  if (!list) {
    if (heading === undefined) return {_type: 'paragraph', html, attributes}
    const element = `<${heading} class="subheading"${attributes}>${html}</${heading}>\n`
    return {_type: 'html', html: element, attributes: ''}
  }
  const styled =
    heading !== undefined
      ? `<${heading} class="subheading">${html}</${heading}>`
      : style === 'blockquote'
        ? `<blockquote><p>${html}</p></blockquote>`
        : html
  const {item: listItem, level} = list
  const children = [{_type: 'html', html: styled, attributes: ''}] as const
  return {_type: 'block', style: 'normal', listItem, level, attributes, children}
}

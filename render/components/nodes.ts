import type {PortableTextTypeComponentOptions} from '@portabletext/to-html'
import type {CheckedBlock, ListPlace, Style, TextBlock} from '../check/checked.ts'
import type {InlineNode} from '../inline/compose.ts'
import {composeInline} from '../inline/compose.ts'

/** What is handed to to-html: checked blocks with nothing it could stumble over. */
export type Node = TextNode | BlockquoteNode | Exclude<CheckedBlock, TextBlock>

interface TextNode {
  readonly _type: 'block'
  readonly style: 'normal' | 'h3'
  readonly children: readonly (InlineNode | StyledNode)[]
  readonly listItem?: ListPlace['item']
  readonly level?: number
}

/** Paragraphs of one indented quotation. */
export interface BlockquoteNode {
  readonly _type: 'blockquote'
  readonly paragraphs: readonly TextNode[]
}

/** The text of a list item in an element of its own. */
export interface StyledNode {
  readonly _type: 'styled'
  readonly style: Exclude<Style, 'normal'>
  readonly content: readonly InlineNode[]
}

/**
 * Makes checked blocks into nodes for to-html. Neighbouring blockquote paragraphs become one
 * node. A list item with a style keeps it inside the item: to-html itself would render such an
 * item twice on each level, 2^level times in all.
 */
export function toNodes(blocks: readonly CheckedBlock[], lang: string): Node[] {
  const nodes: Node[] = []
  let quoted: TextNode[] = []
  for (const block of blocks) {
    const isQuoted = block._type === 'block' && block.style === 'blockquote' && !block.list
    if (!isQuoted) {
      quoted = []
      nodes.push(block._type === 'block' ? toTextNode(block, lang) : block)
      continue
    }
    if (quoted.length === 0) nodes.push({_type: 'blockquote', paragraphs: quoted})
    quoted.push({_type: 'block', style: 'normal', children: composeInline(block.children, lang)})
  }
  return nodes
}

function toTextNode({style, list, children}: TextBlock, lang: string): TextNode {
  const content = composeInline(children, lang)
  if (!list) return {_type: 'block', style: style === 'h3' ? 'h3' : 'normal', children: content}
  const styled = style === 'normal' ? content : [{_type: 'styled', style, content} as const]
  const {item: listItem, level} = list
  return {_type: 'block', style: 'normal', children: styled, listItem, level}
}

/** Renders any node; to-html hands it to every component. */
export type RenderNode = PortableTextTypeComponentOptions<{_type: string}>['renderNode']

/** Renders inline nodes without an element around them. */
export function renderInline(content: readonly InlineNode[], renderNode: RenderNode): string {
  const node = {_type: 'block', style: 'inline', children: content}
  return renderNode({node, index: 0, isInline: true, renderNode})
}

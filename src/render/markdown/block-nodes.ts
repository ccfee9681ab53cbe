import type {Heading, List, ListItem, Paragraph, PhrasingContent, BlockContent} from 'mdast'
import {addAll} from '../add-all.ts'
import type {CheckedBlock, ListPlace, TextBlock} from '../check/checked-blocks.ts'
import {describe} from '../check/problem.ts'
import {headingLevel, isHeading} from '../headings.ts'
import type {Context} from '../options.ts'
import {inlineNodes, textNodes} from './inline-nodes.ts'

/** Converts checked blocks to nodes of Markdown. `depth` is the level of the style `h3`. */
export function blockNodes(
  blocks: readonly CheckedBlock[],
  depth: 2 | 3 | 4,
  context: Context,
): BlockContent[] {
  const nodes: BlockContent[] = []
  /** The open lists, outer ones first. */
  let lists: List[] = []
  for (const block of blocks) {
    if (block._type === 'block' && block.list) {
      lists = addItem(nodes, lists, block.list, styled(block, depth, context))
      continue
    }
    lists = []
    addAll(nodes, blockNode(block, depth, context))
  }
  return nodes
}

function blockNode(
  block: CheckedBlock,
  depth: 2 | 3 | 4,
  context: Context,
): readonly BlockContent[] {
  switch (block._type) {
    case 'block':
      return [styled(block, depth, context)]
    case 'object':
      return block.formats.markdown(context)
    case 'problem':
      return [paragraph(`[${describe(block, context.lang)}]`)]
  }
}

function styled(block: TextBlock, depth: 2 | 3 | 4, context: Context) {
  const children = inlineNodes(block, context)
  if (isHeading(block.style)) return heading(headingLevel(block.style, depth), children)
  const text: Paragraph = {type: 'paragraph', children}
  return block.style === 'blockquote' ? {type: 'blockquote' as const, children: [text]} : text
}

/** Adds an item at its level, to the open list there if the kind is the same. */
function addItem(
  nodes: BlockContent[],
  open: readonly List[],
  {item, level}: ListPlace,
  content: ListItem['children'][number],
): List[] {
  const lists = open.slice(0, level)
  const isOrdered = item === 'number'
  if (lists.length === level && lists[level - 1]?.ordered !== isOrdered) lists.pop()
  while (lists.length < level) {
    const list: List = {type: 'list', ordered: isOrdered, spread: false, children: []}
    const parent = lists.at(-1)
    if (parent) {
      if (parent.children.length === 0) parent.children.push(listItem())
      parent.children.at(-1)?.children.push(list)
    } else nodes.push(list)
    lists.push(list)
  }
  lists.at(-1)?.children.push(listItem(content))
  return lists
}

function listItem(...children: ListItem['children']): ListItem {
  return {type: 'listItem', spread: false, children}
}

/**
 * Returns a heading in one line. The library underlines longer ones with dashes, which some readers
 * take for a table if the text contains `|`.
 */
export function heading(depth: Heading['depth'], children: readonly PhrasingContent[]): Heading {
  return {type: 'heading', depth, children: oneLine(children)}
}

/** Returns the nodes with spaces in place of line breaks. */
export function oneLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'break') return {type: 'text', value: ' '}
    return 'children' in node ? {...node, children: oneLine(node.children)} : node
  })
}

/** Returns a paragraph of plain text. */
export function paragraph(text: string): Paragraph {
  return {type: 'paragraph', children: textNodes(text)}
}

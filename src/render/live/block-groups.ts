import type {CheckedBlock} from '../check/checked-blocks.ts'

/**
 * Groups blocks by the elements that show them. Neighbouring list items share an element, and so do neighbouring
 * paragraphs of an indented quotation. Every other block has its own.
 */
export function groupBlocks(blocks: readonly CheckedBlock[]): CheckedBlock[][] {
  const groups: CheckedBlock[][] = []
  let last: string | undefined
  for (const block of blocks) {
    const kind = kindOf(block)
    const group = groups.at(-1)
    if (group && kind !== undefined && kind === last) group.push(block)
    else groups.push([block])
    last = kind
  }
  return groups
}

/** Returns the kind of group that a block can join, if any. */
function kindOf(block: CheckedBlock): 'list' | 'blockquote' | undefined {
  if (block._type !== 'block') return undefined
  if (block.list) return 'list'
  return block.style === 'blockquote' ? 'blockquote' : undefined
}

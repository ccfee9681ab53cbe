import type {CheckedBlock} from '../check/checked-blocks.ts'

/**
 * Cuts blocks where the elements that show them end: neighbouring items of lists are rendered together, and so are
 * neighbouring paragraphs of an indented quotation; every other block is an element of its own.
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

/** What a block stands together with, if with anything. */
function kindOf(block: CheckedBlock): 'list' | 'blockquote' | undefined {
  if (block._type !== 'block') return undefined
  if (block.list) return 'list'
  return block.style === 'blockquote' ? 'blockquote' : undefined
}

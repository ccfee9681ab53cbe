import type {Inline} from '../check/checked-blocks.ts'

/** Returns the words of some children of a text block, as written. */
export function wordsOf(children: readonly Inline[]): string {
  let words = ''
  for (const child of children) if (child._type === 'span') words += child.text
  return words
}

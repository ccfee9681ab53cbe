import type {Quotation} from '../check/checked-fields.ts'
import type {CheckedBlock, Mark, TextBlock} from '../check/checked-blocks.ts'
import {findRuns} from './mark-runs.ts'
import {wordsOf} from './words-of.ts'

/** Returns the quotations in some blocks, in the order of the text. */
export function quotationsIn(blocks: readonly CheckedBlock[]): Quotation[] {
  return blocks.flatMap((block): readonly Quotation[] => {
    if (block._type === 'object') return block.formats.quotations
    return block._type === 'block' && block.isMarked ? annotated(block) : []
  })
}

/**
 * Returns one quotation for each annotation. An ellipsis stands for the words between its parts.
 */
function annotated({children}: TextBlock): Quotation[] {
  const found = new Map<Mark, string[]>()
  for (const {mark, start, end} of findRuns(children)) {
    if (mark._type !== 'quote') continue
    const words = wordsOf(children.slice(start, end))
    found.set(mark, [...(found.get(mark) ?? []), words])
  }
  return [...found].flatMap(([mark, parts]) =>
    mark._type === 'quote' ? {text: parts.join(' […] '), quote: mark.quote} : [],
  )
}

import type {BlockTypes} from '../blocks/block-type.ts'
import type {CheckedBlock} from './checked-blocks.ts'
import type {Place} from './place.ts'
import {memberAt} from './place.ts'
import type {Report} from './report.ts'
import {checkTextBlock} from './check-text-block.ts'

/**
 * Reads stored Portable Text of any shape into blocks that are safe to render. An unknown or malformed block is
 * reported with its path and becomes a problem in its place, so the other blocks survive. Blocks without text are left
 * out.
 *
 * @param types the block types that may stand among the paragraphs. In a map, `constructor` and `__proto__` are as
 *   unknown as any other name.
 */
export function checkBlocks(
  value: unknown,
  place: Place,
  report: Report,
  types: BlockTypes,
): CheckedBlock[] {
  if (value == null) return []
  if (!Array.isArray(value)) return [report('invalid-block', place, value)]
  const blocks: CheckedBlock[] = []
  for (let index = 0; index < value.length; index++) {
    const block: unknown = value[index]
    checkBlock(block, memberAt(place, block, index), report, types, blocks)
  }
  return blocks
}

function checkBlock(
  block: unknown,
  place: Place,
  report: Report,
  types: BlockTypes,
  blocks: CheckedBlock[],
): void {
  if (typeof block !== 'object' || block === null) {
    blocks.push(report('invalid-block', place, block))
    return
  }
  const stored = block as Readonly<Record<string, unknown>>
  const {_type: type} = stored
  if (type === 'block') {
    checkTextBlock(block, place, report, blocks)
    return
  }
  const known = types.get(type as string)
  const checked = known ? known.check(stored, place, report) : report('unknown-type', place, type)
  if (checked) blocks.push('code' in checked ? checked : {_type: 'object', place, formats: checked})
}

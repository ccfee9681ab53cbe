import type {CheckedBlock, CheckedQuote} from './checked.ts'
import {checkField} from './field.ts'
import {checkPicture} from './picture.ts'
import type {Place} from './place.ts'
import {fieldAt, memberAt} from './place.ts'
import {checkQuote} from './quote.ts'
import type {Report} from './report.ts'
import {checkTextBlock} from './text-block.ts'

/**
 * Reads stored Portable Text, whatever its shape, into blocks that are safe to render. Names are
 * compared with the schema's own, never looked up on an object, so `constructor` or `__proto__`
 * is as unknown as any other. What is unknown or malformed is reported with its path and stands
 * as a problem in its place, so that no block loses the others; blocks without any text are left
 * out.
 */
export function checkBlocks(value: unknown, place: Place, report: Report): CheckedBlock[] {
  if (value == null) return []
  if (!Array.isArray(value)) return [report('invalid-block', place, value)]
  const blocks: CheckedBlock[] = []
  for (let index = 0; index < value.length; index++) {
    const block: unknown = value[index]
    checkBlock(block, memberAt(place, block, index), report, blocks)
  }
  return blocks
}

function checkBlock(block: unknown, place: Place, report: Report, blocks: CheckedBlock[]): void {
  if (typeof block !== 'object' || block === null) {
    blocks.push(report('invalid-block', place, block))
    return
  }
  const {_type: type} = block as Record<string, unknown>
  if (type === 'block') checkTextBlock(block, place, report, blocks)
  else if (type === 'picture') {
    blocks.push({_type: 'picture', picture: checkPicture(block, place, report)})
  } else if (type === 'quote') checkQuoteBlock(block, place, report, blocks)
  else blocks.push(report('unknown-type', place, type))
}

function checkQuoteBlock(
  block: object,
  place: Place,
  report: Report,
  blocks: CheckedBlock[],
): void {
  const {text} = block as Record<string, unknown>
  const words = checkField(text, fieldAt(place, 'text'), report)
  if (typeof words !== 'string') blocks.push(words)
  else if (words !== '') {
    blocks.push({_type: 'quote', place, text: words, quote: checkQuote(block, place, report)})
  } else reportAttribution(checkQuote(block, place, report), place, report)
}

/** Reports what is said of a quotation without words: it is left out, and these words with it. */
function reportAttribution({role, occasion}: CheckedQuote, place: Place, report: Report): void {
  const words = role ?? occasion
  if (words !== undefined) report('unshown-text', place, words)
}

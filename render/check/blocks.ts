import {memberPath} from '../path.ts'
import type {CheckedBlock} from './checked.ts'
import {checkField} from './field.ts'
import {checkPicture} from './picture.ts'
import type {Report} from './problem.ts'
import {nameOf} from './problem.ts'
import {checkQuote} from './quote.ts'
import {checkTextBlock} from './text-block.ts'

/**
 * Reads stored Portable Text, whatever its shape, into blocks that are safe to render. Names are
 * compared with the schema's own, never looked up on an object, so `constructor` or `__proto__`
 * is as unknown as any other. What is unknown or malformed is reported with its path; blocks
 * without any text are left out.
 */
export function checkBlocks(value: unknown, path: string, report: Report): CheckedBlock[] {
  if (value == null) return []
  if (!Array.isArray(value)) return [report({code: 'invalid-block', path, name: nameOf(value)})]
  return value.flatMap((block: unknown, index) =>
    checkBlock(block, memberPath(path, block, index), report),
  )
}

function checkBlock(block: unknown, path: string, report: Report): CheckedBlock[] {
  if (typeof block !== 'object' || block === null) {
    return [report({code: 'invalid-block', path, name: nameOf(block)})]
  }
  const {_type: type, text} = block as Record<string, unknown>
  if (type === 'block') return checkTextBlock(block, path, report)
  if (type === 'picture') return [{_type: 'picture', picture: checkPicture(block, path, report)}]
  if (type !== 'quote') return [report({code: 'unknown-type', path, name: nameOf(type)})]
  const words = checkField(text, `${path}.text`, report)
  if (words === '') return []
  return [
    typeof words === 'string' ? {_type: 'quote', text: words, quote: checkQuote(block)} : words,
  ]
}

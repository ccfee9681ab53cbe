import type {CheckedPicture} from './checked.ts'
import {checkField} from './field.ts'
import type {Report} from './problem.ts'

/**
 * Reads a picture, with its file resolved or not. A file that is missing, or whose address is not
 * one of the web, leaves `src` out; sizes count only as whole pixels.
 */
export function checkPicture(value: object, path: string, report: Report): CheckedPicture {
  const {asset, alt, caption, credit} = value as Record<string, unknown>
  const {url, dimensions} = fields(asset)
  const {width, height} = fields(dimensions)
  return {
    src: typeof url === 'string' && /^https?:\/\//iu.test(url) ? url : undefined,
    alt: typeof alt === 'string' ? alt : '',
    width: pixels(width),
    height: pixels(height),
    caption: checkField(caption, `${path}.caption`, report),
    credit: checkField(credit, `${path}.credit`, report),
  }
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function pixels(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined
}

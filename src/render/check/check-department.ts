import type {CheckedDepartment} from './checked-fields.ts'
import {slugOf} from './check-quote.ts'
import {textOf} from './field.ts'

/** Reads a department; undefined for one that is not resolved or has no title. */
export function checkDepartment(value: unknown): CheckedDepartment | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const title = textOf(value, 'title')
  return title === undefined ? undefined : {title, slug: slugOf((value as {slug?: unknown}).slug)}
}

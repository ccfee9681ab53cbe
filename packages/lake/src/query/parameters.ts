import {badRequest} from '../errors.ts'
import {limits} from '../limits.ts'

/**
 * Counts the characters and values of a query's parameters. Throws `bad-request` for a parameter deeper than
 * `limits.parameterDepth`.
 */
export function sizeOfParameters(params: Readonly<Record<string, unknown>>): number {
  return Object.entries(params).reduce((sum, [name, value]) => sum + sizeOf(value, name, 0), 0)
}

function sizeOf(value: unknown, name: string, depth: number): number {
  if (typeof value === 'string') return value.length + 1
  if (typeof value !== 'object' || value === null) return 1
  if (depth === limits.parameterDepth) {
    throw badRequest(
      `The parameter "$${name}" nests more than ${limits.parameterDepth} levels deep`,
    )
  }
  let size = 1
  if (Array.isArray(value)) {
    for (const element of value as unknown[]) size += sizeOf(element, name, depth + 1)
    return size
  }
  for (const [key, member] of Object.entries(value)) {
    size += key.length + sizeOf(member, name, depth + 1)
  }
  return size
}

import {Path} from 'groq-js'

import {argumentsOf} from '../native-call.ts'
import type {Node} from '../syntax.ts'

/** The most segments of a path. An id, with at most 128 characters, has fewer. */
const mostSegments = 100

/**
 * The paths that a pattern names (https://www.sanity.io/docs/content-lake/ids): segments between dots, where `*` is any
 * one of them, and `**` any number of them from one on. The pattern of groq-js lets dots match any character, and
 * backtracks over its stars.
 */
class Paths extends Path {
  /** The segments between each `**` and the next. */
  readonly #parts: readonly (readonly string[])[]
  readonly #pattern: string

  constructor(pattern: string) {
    // groq-js would make a regular expression of the pattern.
    super('')
    this.#pattern = pattern
    const segments = pattern.split('.', mostSegments + 1)
    if (segments.length > mostSegments) {
      throw new Error(`path() takes ${mostSegments} segments at most`)
    }
    this.#parts = partsOf(segments)
  }

  override toJSON(): string {
    return this.#pattern
  }

  override matches(text: string): boolean {
    const segments = text.split('.')
    const [first = [], ...rest] = this.#parts
    const last = rest.pop()
    if (!last) return segments.length === first.length && isAt(first, segments, 0)
    if (!isAt(first, segments, 0)) return false
    let position = first.length
    for (const part of rest) {
      // A `**` matches at least one segment.
      position = indexOf(part, segments, position + 1)
      if (position < 0) return false
      position += part.length
    }
    const end = segments.length - last.length
    return position + 1 <= end && isAt(last, segments, end)
  }
}

function partsOf(segments: readonly string[]): string[][] {
  const parts: string[][] = [[]]
  for (const segment of segments) {
    if (segment === '**') parts.push([])
    else parts.at(-1)?.push(segment)
  }
  return parts
}

function indexOf(part: readonly string[], segments: readonly string[], from: number): number {
  for (let start = from; start + part.length <= segments.length; start += 1) {
    if (isAt(part, segments, start)) return start
  }
  return -1
}

function isAt(part: readonly string[], segments: readonly string[], start: number): boolean {
  return part.every((wanted, index) => {
    const segment = segments[start + index]
    return wanted === '*' ? segment !== undefined && segment !== '' : wanted === segment
  })
}

/** The last path, because a query uses the same one for every document. */
let last: Paths | undefined

/**
 * Computes `path`, the paths of a pattern; null for any value but a string. Throws an `Error` for too many segments.
 */
export function pathOf(pattern: unknown): Path | null {
  if (typeof pattern !== 'string') return null
  if (last?.toJSON() !== pattern) last = new Paths(pattern)
  return last
}

/** The pattern of a call of `path`. */
export function patternOfPath(node: Node): Node | undefined {
  if (node.type === 'Group') return node.base && patternOfPath(node.base)
  return node.native === pathOf ? argumentsOf(node)[0] : undefined
}

/** Replaces `path(x)` by `x` in `path(x) in path(y)`, because groq-js demands a string on the left. */
export function rewriteIn(node: Node): Node {
  if (node.type !== 'OpCall' || node.op !== 'in') return node
  const left = patternOfPath(node.left as Node)
  return left && patternOfPath(node.right as Node) ? {...node, left} : node
}

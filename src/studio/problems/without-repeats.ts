import {startsWith} from '@sanity/util/paths'
import type {Path} from 'sanity'

interface Problem {
  readonly text: string
  readonly marker: {readonly path: Path}
}

/**
 * Returns problems without those that say the same of a part of a field, or of the whole of it. Validation finds a slug
 * missing, and its text too.
 */
export function withoutRepeats<P extends Problem>(problems: readonly P[]): P[] {
  return problems.filter(
    (problem, index) => !problems.slice(0, index).some((before) => repeats(problem, before)),
  )
}

function repeats(one: Problem, other: Problem): boolean {
  const [a, b] = [one.marker.path, other.marker.path]
  return one.text === other.text && (startsWith(a, b) || startsWith(b, a))
}

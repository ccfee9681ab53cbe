import {memberPath} from '../path.ts'
import type {Annotation} from './checked.ts'
import type {Problem, Report} from './problem.ts'
import {nameOf} from './problem.ts'
import {checkQuote} from './quote.ts'

/** What the marks of a block can point at, by key; a problem where the definition is unknown. */
export type MarkDefs = ReadonlyMap<string, Annotation | Problem>

/**
 * Reads the mark definitions of a block. Of two with the same key the first counts, as in
 * to-html. A definition of an unknown type is reported only where it is used.
 */
export function checkMarkDefs(value: unknown, path: string, report: Report): MarkDefs {
  const known = new Map<string, Annotation | Problem>()
  if (value == null) return known
  const base = `${path}.markDefs`
  if (!Array.isArray(value)) {
    report({code: 'invalid-mark', path: base, name: nameOf(value)})
    return known
  }
  for (const [index, def] of value.entries()) {
    const at = memberPath(base, def, index)
    const {_key: key, _type: type} = (def ?? {}) as Record<string, unknown>
    if (typeof key !== 'string') {
      report({code: 'invalid-mark', path: at, name: nameOf(def)})
    } else if (!known.has(key)) {
      known.set(key, checkMarkDef(def as object, type, at))
    }
  }
  return known
}

function checkMarkDef(def: object, type: unknown, path: string): Annotation | Problem {
  if (type === 'quote') return {_type: 'quote', quote: checkQuote(def)}
  if (type === 'link') return {_type: 'link', href: (def as {href?: unknown}).href}
  return {_type: 'problem', code: 'unknown-mark', path, name: nameOf(type)}
}

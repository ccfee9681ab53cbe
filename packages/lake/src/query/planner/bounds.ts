import type {FieldPath} from '../../storage/document-terms.ts'
import {isScalar, keyOf} from '../../storage/index-key.ts'
import type {KeyRange} from '../../storage/index-reader.ts'
import type {Condition} from './condition.ts'
import {greatest, keyUpTo, least, overlap, rangeOf} from './ranges.ts'

/** The range of the keys at a path that a condition allows, and whether it requires a key there. */
export interface Bounds {
  readonly range: KeyRange
  readonly isDefined: boolean
}

const unbounded: Bounds = {range: {}, isDefined: false}

function bothBounds(a: Bounds, b: Bounds): Bounds {
  return {range: overlap(a.range, b.range), isDefined: a.isDefined || b.isDefined}
}

function eitherBounds(a: Bounds, b: Bounds): Bounds {
  return {
    range: {
      from: a.range.from && b.range.from && least(a.range.from, b.range.from),
      to: a.range.to && b.range.to && greatest(a.range.to, b.range.to),
    },
    isDefined: a.isDefined && b.isDefined,
  }
}

/** Returns the keys at a path that a condition allows, if it restricts them. */
export function boundsOf(
  condition: Condition,
  values: readonly unknown[],
  path: FieldPath,
): Bounds {
  if (condition.kind === 'and' || condition.kind === 'or') {
    if (condition.parts.length === 0) return unbounded
    const parts = condition.parts.map((part) => boundsOf(part, values, path))
    return parts.reduce(condition.kind === 'and' ? bothBounds : eitherBounds)
  }
  if (!('path' in condition) || !isSamePath(condition.path, path)) return unbounded
  if (condition.kind === 'compare') {
    return {range: rangeOfComparison(condition, values) ?? {}, isDefined: true}
  }
  if (condition.kind === 'equal') {
    const value = values[condition.operand]
    return isScalar(value)
      ? {range: {from: keyOf(value), to: keyUpTo(keyOf(value))}, isDefined: true}
      : unbounded
  }
  const isDefined = condition.kind === 'defined' || condition.kind === 'beginsWith'
  return isDefined ? {range: {}, isDefined} : unbounded
}

function isSamePath(a: FieldPath, b: FieldPath): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index])
}

/** Returns the keys that a comparison allows, if its value is comparable. */
export function rangeOfComparison(
  {side, operand}: Condition & {readonly kind: 'compare'},
  values: readonly unknown[],
): KeyRange | undefined {
  const value = values[operand]
  return isScalar(value) ? rangeOf(side, value) : undefined
}

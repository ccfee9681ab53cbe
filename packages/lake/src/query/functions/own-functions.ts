import {isPartOfVariant} from '../../variants.ts'
import type {Node} from '../syntax.ts'
import {dateTimeOf} from './date-time.ts'
import {geoFunctions} from './geo.ts'
import {pathOf} from './path.ts'
import {join, split} from './texts.ts'
import {intersects, unique} from './unique.ts'

/** A function of GROQ that the lake computes itself, from the values of its arguments. */
export interface OwnFunction {
  readonly arity: number
  /** An attribute of the document that is passed as an extra last argument. */
  readonly attribute?: string
  readonly compute: (...args: unknown[]) => unknown
  /** Whether it may take long for values that are not large. */
  readonly isExpensive?: boolean
  /** Whether a call with constant arguments is computed once, while the query is read. */
  readonly foldsConstants?: boolean
}

/** A function for a feature that this lake lacks, so that every call returns the same. */
interface ConstantFunction {
  readonly always: Node
}

/**
 * Functions by their full names: those that groq-js lacks, computes against the specification, or computes without
 * bounds. A new function only needs an entry here; `tests/own-functions` checks the rules of all functions on it.
 */
export const ownFunctions: ReadonlyMap<string, OwnFunction | ConstantFunction> = new Map<
  string,
  OwnFunction | ConstantFunction
>([
  ...Object.entries(geoFunctions),
  ['array::intersects', {arity: 2, compute: intersects}],
  ['array::join', {arity: 2, compute: join}],
  ['array::unique', {arity: 1, compute: unique}],
  ['global::dateTime', {arity: 1, compute: dateTimeOf}],
  ['global::path', {arity: 1, compute: pathOf}],
  ['string::split', {arity: 2, compute: split}],
  ['sanity::partOfVariant', {arity: 1, attribute: '_system', compute: isPartOfVariant}],
  // Users of this lake have no attributes.
  ['user::attributes', {always: {type: 'Object', attributes: []}}],
])

import {isPartOfVariant} from '../../variants.ts'
import type {Node} from '../syntax.ts'
import {dateTimeOf} from './date-time.ts'
import {geoFunctions} from './geo.ts'
import {pathOf} from './path.ts'
import {join, split} from './texts.ts'
import {intersects, unique} from './unique.ts'

/** A function of GROQ that the lake works out itself, from the values of its arguments. */
export interface OwnFunction {
  readonly arity: number
  /** An attribute of the document that is given it as the last argument, unasked. */
  readonly attribute?: string
  readonly compute: (...args: unknown[]) => unknown
  /** Whether it may take long for values that are not large. */
  readonly isExpensive?: boolean
}

/** A function about something that no lake of this kind has: what each call of it gives. */
interface ConstantFunction {
  readonly always: Node
}

/**
 * The functions that groq-js does not have, or not as they are specified, or not within bounds, by their full names. Nothing else has to know
 * of a function that is added here.
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
  // No user has attributes.
  ['user::attributes', {always: {type: 'Object', attributes: []}}],
])

import type {ExprNode, PathNode, SubscriptElementNode, SubscriptNode} from '@sanity/json-match'

import {isObject} from '../../document.ts'
import {limits} from '../../limits.ts'
import type {ValueLocation} from './value-location.ts'
import {stepsOf} from './read-path.ts'
import type {PathStep} from './path-step.ts'
import type {Work} from './patch-work.ts'

/** The keys that are compared in the time in which a path visits one value. */
const comparedPerStep = 32

type Comparison = Extract<SubscriptElementNode, {type: 'Comparison'}>

/**
 * Selects the places of a document for a path, once each, in the order of `@sanity/json-match`, which returns some
 * places many times, and is slow for that. A missing place is selected if `creates` is set, the path names its
 * attribute, and the step is not a deep search.
 */
export class Selector {
  readonly #work: Work
  readonly #creates: boolean
  /**
   * Whether `@sanity/mutator` may do something else at a path that it can read. It enters no array that no bracket
   * names, and it makes elements and objects on the way to nothing.
   */
  strays = false
  /** Whether an attribute was missing. */
  misses = false

  constructor(work: Work, creates: boolean) {
    this.#work = work
    this.#creates = creates
  }

  select(
    steps: readonly PathStep[],
    from: ValueLocation,
    creates = this.#creates,
  ): ValueLocation[] {
    let places = [from]
    for (const step of steps) {
      const {segment, recursive} = step
      const found = new Set<ValueLocation>()
      const makes = creates && !recursive
      for (const place of recursive ? this.within(places, step) : places) {
        this.#work.spend(1)
        if (segment.type === 'This') found.add(place)
        else if (segment.type === 'Identifier') this.#attribute(place, segment.name, makes, found)
        else if (segment.type === 'Wildcard') addAll(found, this.#members(place))
        else this.#subscript(segment, place, makes, found)
      }
      places = [...found]
    }
    return places
  }

  /** Places and all that lie inside them, as far as a step can select something there. */
  within(places: readonly ValueLocation[], {segment}: PathStep): Set<ValueLocation> {
    const isHolder = segment.type === 'Identifier' || segment.type === 'Wildcard'
    const found = new Set<ValueLocation>()
    const visit = (place: ValueLocation) => {
      if (found.has(place)) return
      found.add(place)
      const {value} = place
      if (Array.isArray(value)) {
        this.#work.spend(value.length)
        for (let index = 0; index < value.length; index += 1) inside(place, index, value[index])
      } else if (isObject(value)) {
        const names = Object.keys(value)
        this.#work.spend(names.length)
        for (const name of names) inside(place, name, value[name])
      }
    }
    const inside = (place: ValueLocation, step: string | number, value: unknown) => {
      if (!isHolder || (typeof value === 'object' && value !== null))
        visit(place.child(step, value))
    }
    for (const place of places) visit(place)
    return found
  }

  /** An attribute of an object, or of each object in an array. */
  #attribute(place: ValueLocation, name: string, makes: boolean, found: Set<ValueLocation>): void {
    const {value} = place
    if (Array.isArray(value)) {
      this.strays = true
      for (const element of this.#members(place)) this.#attribute(element, name, makes, found)
    } else if (isObject(value) && Object.hasOwn(value, name)) {
      found.add(place.child(name, value[name]))
    } else if (makes) {
      if (place.depth > limits.nestingDepth) {
        throw new Error(`A path leads deeper than ${limits.nestingDepth} levels`)
      }
      found.add(place.child(name, undefined))
    } else this.misses = true
  }

  /** The elements of an array or the attributes of an object. */
  #members(place: ValueLocation): ValueLocation[] {
    const {value} = place
    if (Array.isArray(value)) return this.#elements(place, 0, value.length)
    if (!isObject(value)) return []
    const names = Object.keys(value)
    this.#work.spend(names.length)
    return names.map((name) => place.child(name, value[name]))
  }

  #elements(place: ValueLocation, start: number, end: number): ValueLocation[] {
    const elements = Array.isArray(place.value) ? place.value.slice(start, end) : []
    this.#work.spend(elements.length)
    return elements.map((element, index) => place.child(start + index, element))
  }

  #subscript(
    {elements}: SubscriptNode,
    place: ValueLocation,
    makes: boolean,
    found: Set<ValueLocation>,
  ): void {
    if (place.value === undefined) this.strays = true
    for (const element of elements) {
      this.#work.spend(1)
      this.#element(element, place, makes, found)
    }
  }

  #element(
    element: SubscriptElementNode,
    place: ValueLocation,
    makes: boolean,
    found: Set<ValueLocation>,
  ): void {
    const {value} = place
    switch (element.type) {
      case 'Path':
        addAll(found, this.select(stepsOf(element), place, makes))
        break
      case 'Existence':
        this.#filter(
          place,
          found,
          (candidate) => this.#first(element.base, candidate) !== undefined,
        )
        break
      case 'Comparison':
        this.#compare(element, place, found)
        break
      case 'Number':
        if (Array.isArray(value)) {
          const index = Math.trunc(element.value) + (element.value < 0 ? value.length : 0)
          if (index in value) found.add(place.child(index, value[index]))
          // The mutator makes that element.
          if (index === value.length) this.strays = true
        }
        break
      case 'Slice':
        if (Array.isArray(value)) {
          const {start, end} = range(element, value.length)
          addAll(found, this.#elements(place, start, end))
        }
        break
      case 'Boolean':
      case 'Null':
      case 'String':
        // A bare value selects nothing.
        break
      default:
        element satisfies never
    }
  }

  #compare(comparison: Comparison, place: ValueLocation, found: Set<ValueLocation>): void {
    const key = keyIn(comparison)
    if (key !== undefined && Array.isArray(place.value)) {
      // Every keystroke in an array needs this, so it avoids a place for each element.
      this.#work.spend(place.value.length / comparedPerStep)
      for (let index = 0; index < place.value.length; index += 1) {
        const element: unknown = place.value[index]
        if (isObject(element) && element._key === key) found.add(place.child(index, element))
      }
      return
    }
    if (key !== undefined) this.strays = true
    const {left, operator, right} = comparison
    this.#filter(place, found, (candidate) =>
      holds(this.#first(left, candidate), operator, this.#first(right, candidate)),
    )
  }

  /** A place that passes, or each that does of the elements of an array. */
  #filter(
    place: ValueLocation,
    found: Set<ValueLocation>,
    passes: (place: ValueLocation) => boolean,
  ): void {
    if (Array.isArray(place.value)) {
      for (const element of this.#members(place)) this.#filter(element, found, passes)
    } else if (passes(place)) found.add(place)
  }

  /** Returns the first value of an expression at a place. */
  #first(expression: ExprNode, place: ValueLocation): unknown {
    if (expression.type === 'Null') return null
    if (expression.type !== 'Path') return expression.value
    return this.select(stepsOf(expression), place, false).find(({value}) => value !== undefined)
      ?.value
  }
}

function addAll(found: Set<ValueLocation>, places: readonly ValueLocation[]): void {
  for (const place of places) found.add(place)
}

/** A slice as places in an array of a length: counted from its end when negative, and never outside. */
export function range(
  {start = 0, end}: {readonly start?: number; readonly end?: number},
  length: number,
  negativeFrom = length,
): {start: number; end: number} {
  const inside = (bound: number) =>
    Math.max(0, Math.min(Math.trunc(bound) + (bound < 0 ? negativeFrom : 0), length))
  return {start: inside(start), end: inside(end ?? length)}
}

/** The key in `_key == "a"`. */
function keyIn({left, operator, right}: Comparison): string | undefined {
  if (operator !== '==') return undefined
  const [path, other] = left.type === 'Path' ? [left, right] : [right, left]
  return path.type === 'Path' && isKeyPath(path) && other.type === 'String'
    ? other.value
    : undefined
}

function isKeyPath({base, segment}: PathNode): boolean {
  return base === undefined && segment.type === 'Identifier' && segment.name === '_key'
}

function holds(left: unknown, operator: Comparison['operator'], right: unknown): boolean {
  if (left === undefined || right === undefined) return false
  if (operator === '==') return left === right
  if (operator === '!=') return left !== right
  if (typeof left !== 'number' || typeof right !== 'number') return false
  if (operator === '<') return left < right
  if (operator === '<=') return left <= right
  return operator === '>' ? left > right : left >= right
}

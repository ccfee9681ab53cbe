import {isObject} from '../../document.ts'
import type {ValueLocation} from './value-location.ts'
import type {Work} from './patch-work.ts'

/** Makes a new value from the one at a location; undefined removes it. */
export type Edit = (value: unknown) => unknown

// Measured: how long an edit takes in the time in which a path looks at one value, and how much is copied then.
const stepsPerEdit = 3
const copiedPerStep = {elements: 256, attributes: 2}

/** Builds new documents from others, for one patch. */
export class Rebuilding {
  readonly #work: Work
  /** Objects and arrays that were made here and are not shared, so they can be changed without a copy. */
  readonly #own = new WeakSet()

  constructor(work: Work) {
    this.#work = work
  }

  /** Returns a document with some places edited, inner ones first. It shares unchanged values with the one before. */
  rebuild(root: ValueLocation, edits: ReadonlyMap<ValueLocation, Edit>): unknown {
    this.#work.spend(edits.size * stepsPerEdit)
    return this.#edited(root, edits, innerPlaces(edits.keys()))
  }

  #edited(
    place: ValueLocation,
    edits: ReadonlyMap<ValueLocation, Edit>,
    inner: ReadonlyMap<ValueLocation, ReadonlySet<ValueLocation>>,
  ): unknown {
    let {value} = place
    const places = inner.get(place)
    if (places) {
      const members = [...places].map((child) => ({
        step: child.step,
        value: this.#edited(child, edits, inner),
      }))
      value = Array.isArray(value)
        ? this.#elements(value, members)
        : this.#attributes(value, members)
    }
    const edit = edits.get(place)
    return edit ? edit(value) : value
  }

  #elements(array: readonly unknown[], members: readonly Member[]): readonly unknown[] {
    const copy = this.#ownArray(array)
    let isShorter = false
    for (const {step, value} of members) {
      copy[Number(step)] = value
      isShorter ||= value === undefined
    }
    if (!isShorter) return copy
    const rest = copy.filter((element) => element !== undefined)
    this.#own.add(rest)
    return rest
  }

  #ownArray(array: readonly unknown[]): unknown[] {
    if (this.#own.has(array)) return array as unknown[]
    this.#work.spend(array.length / copiedPerStep.elements)
    const copy = [...array]
    this.#own.add(copy)
    return copy
  }

  /** Setting an attribute on any other value replaces that value by an object. */
  #attributes(value: unknown, members: readonly Member[]): object {
    const object = isObject(value) ? this.#ownObject(value) : {}
    this.#own.add(object)
    for (const member of members) {
      if (member.value === undefined) delete object[member.step]
      else object[member.step] = member.value
    }
    return object
  }

  #ownObject(object: Record<string, unknown>): Record<string, unknown> {
    if (this.#own.has(object)) return object
    this.#work.spend(Object.keys(object).length / copiedPerStep.attributes)
    return {...object}
  }
}

interface Member {
  readonly step: string | number
  readonly value: unknown
}

/** The places on the way to others, each with those right inside it. */
function innerPlaces(
  places: Iterable<ValueLocation>,
): ReadonlyMap<ValueLocation, ReadonlySet<ValueLocation>> {
  const inner = new Map<ValueLocation, Set<ValueLocation>>()
  for (const place of places) {
    for (let child = place; child.parent; child = child.parent) {
      const siblings = inner.get(child.parent)
      siblings?.add(child)
      if (siblings) break
      inner.set(child.parent, new Set([child]))
    }
  }
  return inner
}

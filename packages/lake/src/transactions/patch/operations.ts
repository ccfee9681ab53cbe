import {limits} from '../../limits.ts'
import {faultOfAttributes} from '../attributes.ts'
import type {PatchOperations} from '../mutation.ts'
import {diffMatchPatch} from './diff-match-patch.ts'
import {inserted, insertionAt, type Side} from './insert-position.ts'
import {ValueLocation} from './value-location.ts'
import {readPath, type Path} from './read-path.ts'
import type {Edit} from './rebuild.ts'
import {Selector} from './select.ts'
import type {Work} from './patch-work.ts'

/** The edits of one operation of a patch. */
interface Edits {
  readonly root: ValueLocation
  readonly edits: ReadonlyMap<ValueLocation, Edit>
  /** An upper bound of the bytes that it writes. */
  readonly bytes: number
  /** Whether `@sanity/mutator` may do something else. */
  readonly strays: boolean
}

/** One operation of a patch at one path. */
export type Operation = (document: object, work: Work) => Edits

/**
 * Returns the operations of a patch in the order of `@sanity/mutator`, and so of the Studio. Throws `PathFault` for an
 * invalid path, and an error for a value that no document can hold.
 */
export function operationsOf(patch: PatchOperations, work: Work): Operation[] {
  const read = (path: string) => readPath(path, work)
  const entries = (name: string) => Object.entries((patch[name] ?? {}) as Record<string, unknown>)
  const numbers = (name: string) => entries(name) as [string, number][]
  const texts = (name: string) => entries(name) as [string, string][]
  return [
    ...entries('setIfMissing').map(([path, value]) => setting(read(path), value, true)),
    ...entries('set').map(([path, value]) => setting(read(path), value, false)),
    ...((patch.unset ?? []) as string[]).map((path) => unsetting(read(path))),
    ...texts('diffMatchPatch').map(([path, text]) => diffing(read(path), text)),
    ...numbers('inc').map(([path, by]) => editing(read(path), (value) => increased(value, by))),
    ...numbers('dec').map(([path, by]) => editing(read(path), (value) => increased(value, -by))),
    ...(patch.insert ? [inserting(patch.insert as Insert, read)] : []),
  ]
}

function setting(path: Path, value: unknown, ifMissing: boolean): Operation {
  const {depth, bytes} = measured(value, path.text)
  return (document, work) => {
    const {selector, root} = begun(document, work, true)
    const places = selector
      .select(path.steps, root)
      .filter((place) => !ifMissing || place.value === undefined)
    for (const place of places) checkDepth(place, depth, path)
    return {
      root,
      edits: new Map(places.map((place) => [place, () => value])),
      bytes: places.length * bytes,
      strays: selector.strays || !path.isPlain,
    }
  }
}

function unsetting(path: Path): Operation {
  return (document, work) => {
    const {selector, root} = begun(document, work)
    const places = selector.select(path.steps, root)
    return {
      root,
      edits: new Map(places.map((place) => [place, () => undefined])),
      bytes: 0,
      strays: selector.strays || !path.isPlain,
    }
  }
}

/** Edits the values at a path by what they are. */
function editing(
  path: Path,
  edit: (value: unknown, work: Work) => unknown,
): (document: object, work: Work) => Edits & {readonly misses: boolean} {
  return (document, work) => {
    const {selector, root} = begun(document, work)
    const edits = new Map<ValueLocation, Edit>()
    let bytes = 0
    for (const place of selector.select(path.steps, root)) {
      const edited = edit(place.value, work)
      if (edited === place.value) continue
      bytes += typeof edited === 'string' ? edited.length : 20
      edits.set(place, () => edited)
    }
    const strays = selector.strays || !path.isPlain
    return {root, edits, bytes, strays, misses: selector.misses}
  }
}

function diffing(path: Path, diff: string): Operation {
  const patched = diffMatchPatch(diff)
  const operation = editing(path, (value, work) =>
    typeof value === 'string' ? patched(value, work) : value,
  )
  return (document, work) => {
    const done = operation(document, work)
    // The mutator throws for a missing attribute.
    return {...done, strays: done.strays || done.misses}
  }
}

type Insert = Readonly<Partial<Record<Side, string>>> & {readonly items: readonly unknown[]}

function inserting({items, ...places}: Insert, read: (path: string) => Path): Operation {
  const side = (['before', 'after', 'replace'] as const).find((name) => places[name] !== undefined)
  if (!side) throw new Error('An insert needs "before", "after" or "replace"')
  const path = read(places[side] ?? '')
  const last = path.steps.at(-1)
  const {depth, bytes} = measured(items, path.text)
  return (document, work) => {
    const {selector, root} = begun(document, work)
    const edits = new Map<ValueLocation, Edit>()
    const holders = selector.select(path.steps.slice(0, -1), root)
    for (const place of last?.recursive ? selector.within(holders, last) : holders) {
      if (!last || !isArray(place)) continue
      const insertion = insertionAt(place, last, side, selector)
      if (!insertion) continue
      checkDepth(place, depth, path)
      edits.set(place, (array) => inserted(array as readonly unknown[], insertion, items))
    }
    const strays = selector.strays || !path.isPlain
    return {root, edits, bytes: edits.size * bytes, strays}
  }
}

const stepsPerOperation = 4

function begun(document: object, work: Work, creates = false) {
  work.spend(stepsPerOperation)
  return {selector: new Selector(work, creates), root: new ValueLocation(document)}
}

function isArray(
  place: ValueLocation,
): place is ValueLocation & {readonly value: readonly unknown[]} {
  return Array.isArray(place.value)
}

function increased(value: unknown, by: number): unknown {
  if (typeof value !== 'number') return value
  const sum = value + by
  if (Number.isFinite(sum)) return sum
  throw new Error(`${value} and ${by} together are no number that JSON can hold`)
}

/** Returns the nesting depth of a value, and its bytes with those of its path. */
function measured(value: unknown, path: string): {depth: number; bytes: number} {
  if (typeof value !== 'object' || value === null) {
    return {depth: 0, bytes: path.length + (typeof value === 'string' ? value.length : 20)}
  }
  const fault = faultOfAttributes(value)
  if (fault) throw new Error(`The value for the path "${path}": ${fault}`)
  return {depth: depthOf(value), bytes: path.length + JSON.stringify(value).length}
}

function depthOf(value: object): number {
  let deepest = 0
  for (const member of Object.values(value) as unknown[]) {
    if (typeof member === 'object' && member !== null) deepest = Math.max(deepest, depthOf(member))
  }
  return deepest + 1
}

function checkDepth(place: ValueLocation, depth: number, {text}: Path): void {
  if (place.depth + depth - 1 <= limits.nestingDepth) return
  throw new Error(
    `At the path "${text}" attributes would lie deeper than ${limits.nestingDepth} levels`,
  )
}

import {isObject} from '../document.ts'

/** The longest range of a path: `@sanity/mutator` writes a range out, element by element. */
const longestRange = 1_000_000

/** Throws when a path of a patch mutation is one that `@sanity/mutator` must not be given. */
export function checkPaths({patch}: {readonly patch: object}): void {
  for (const path of pathsOf(patch)) {
    if (path.includes('__proto__')) throw new Error(`The path "${path}" names a reserved attribute`)
    for (const range of path.matchAll(/\[\s*(-?\d*)\s*:\s*(-?\d*)\s*\]/g)) {
      if (range.slice(1).some((bound) => Math.abs(Number(bound)) > longestRange)) {
        throw new Error(`The range in the path "${path}" is longer than ${longestRange}`)
      }
    }
  }
}

/** The paths that the operations of a patch name. */
export function* pathsOf(patch: object): Generator<string> {
  for (const [name, operation] of Object.entries(patch) as [string, unknown][]) {
    if (name === 'unset' && Array.isArray(operation)) yield* operation as string[]
    else if (name === 'insert' && isObject(operation)) {
      for (const place of [operation.before, operation.after, operation.replace]) {
        if (typeof place === 'string') yield place
      }
    } else if (isObject(operation)) yield* Object.keys(operation)
  }
}

import {isObject} from '../../document.ts'

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

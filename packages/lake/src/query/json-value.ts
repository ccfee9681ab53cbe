import {unlimited, type Budget} from './budget.ts'
import {inSteps, step} from './meter.ts'

/**
 * Converts a value of groq-js to JSON: dates and paths become text. A small value may produce a large result that
 * repeats its parts, so the budget receives the size of the result.
 */
export function jsonValueOf(data: unknown, {look, write}: Budget = unlimited): unknown {
  let characters = 0
  const normal = (value: unknown): unknown => {
    step()
    if (typeof value === 'string') characters += value.length
    if (typeof value !== 'object' || value === null) return value
    characters += 1
    if (characters > told) {
      write(characters)
      told = characters + tellEvery
    }
    if ('toJSON' in value && typeof value.toJSON === 'function') return value.toJSON() as unknown
    return Array.isArray(value) ? changedArray(value, normal) : changedObject(value, normal)
  }
  let told = tellEvery
  return inSteps(look, () => {
    const value = normal(data)
    write(characters)
    return value
  })
}

/** The number of characters between reports to the budget. */
const tellEvery = 100_000

/** Returns the same array if nothing in it changes. */
function changedArray(array: readonly unknown[], normal: (value: unknown) => unknown): unknown {
  let changed: unknown[] | undefined
  for (const [index, value] of array.entries()) {
    const result = normal(value)
    if (result !== value) changed ??= array.slice(0, index)
    changed?.push(result)
  }
  return changed ?? array
}

function changedObject(object: object, normal: (value: unknown) => unknown): unknown {
  let changed: Record<string, unknown> | undefined
  for (const [name, value] of Object.entries(object)) {
    const result = normal(value)
    if (result === value) continue
    changed ??= {...object}
    changed[name] = result
  }
  return changed ?? object
}

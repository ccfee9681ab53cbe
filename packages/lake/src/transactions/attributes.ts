import {limits} from '../limits.ts'

/**
 * Attribute names that JavaScript objects own by birth: the evaluator of queries calls them on each document, so one
 * such document would make every query of its dataset fail.
 */
const reservedAttributes = new Set(['__proto__', 'hasOwnProperty'])

/** Says why the attributes of a value cannot be stored, with the path of the fault, or nothing when they can. */
export function faultOfAttributes(value: object): string | undefined {
  return faultIn(value, [], {values: 0})
}

/** The same of a whole document, which must also have no more attributes than a document may have. */
export function faultOfDocument(document: object): string | undefined {
  const counted = {values: 0}
  const fault = faultIn(document, [], counted)
  if (fault) return fault
  // Few documents have that many values, so their paths are rarely built.
  return counted.values > limits.attributes ? faultOfAttributeCount(document) : undefined
}

/**
 * `path` holds the names on the way to the value, those of array elements as numbers; `counted` how many values have
 * been seen. Every value of every write comes through here: nothing is made that no fault needs.
 */
function faultIn(
  value: object,
  path: (string | number)[],
  counted: {values: number},
): string | undefined {
  if (path.length > limits.nestingDepth) {
    return `Attribute "${printed(path)}" lies deeper than ${limits.nestingDepth} levels`
  }
  if (Array.isArray(value)) {
    counted.values += value.length
    for (let index = 0; index < value.length; index += 1) {
      const fault = faultInside(value[index], index, path, counted)
      if (fault) return fault
    }
    return undefined
  }
  const names = Object.keys(value)
  counted.values += names.length
  for (const name of names) {
    if (reservedAttributes.has(name)) {
      return `Attribute name "${name}" (at "${printed([...path, name])}") is reserved`
    }
    const fault = faultInside((value as Record<string, unknown>)[name], name, path, counted)
    if (fault) return fault
  }
  return undefined
}

function faultInside(
  child: unknown,
  step: string | number,
  path: (string | number)[],
  counted: {values: number},
): string | undefined {
  if (typeof child !== 'object' || child === null) return undefined
  path.push(step)
  const fault = faultIn(child, path, counted)
  if (!fault) path.pop()
  return fault
}

function printed(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}

/**
 * A path counts once for each type of value that stands there, in all elements of an array together
 * (https://www.sanity.io/docs/content-lake/technical-limits).
 */
function faultOfAttributeCount(document: object): string | undefined {
  const attributes = new Set<string>()
  collectAttributes(document, '', attributes)
  if (attributes.size <= limits.attributes) return undefined
  return `Total attribute/datatype count ${attributes.size} exceeds limit of ${limits.attributes}`
}

function collectAttributes(value: object, path: string, attributes: Set<string>): void {
  for (const [name, child] of Object.entries(value)) {
    const childPath = Array.isArray(value) ? `${path}[]` : `${path}.${name}`
    attributes.add(`${childPath} ${typeOf(child)}`)
    if (typeof child === 'object' && child !== null) {
      collectAttributes(child as object, childPath, attributes)
    }
  }
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'float'
  return typeof value
}

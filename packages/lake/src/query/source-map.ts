import {isObject, type Document} from '../document.ts'
import {step as countStep} from './meter.ts'
import {Origins, type Origin, type OriginContext, type OriginStep} from './origins.ts'
import type {Node} from './syntax.ts'

/** The source of a value, by positions in `documents` and `paths`, or an unknown source. */
type Source =
  | {readonly type: 'documentValue'; readonly document: number; readonly path: number}
  | {readonly type: 'literal'}
  | {readonly type: 'unknown'}

/**
 * The sources of the values in a result. A mapping holds for everything below its place, except where there is a closer
 * one (https://www.sanity.io/docs/visual-editing/content-source-maps).
 */
export interface SourceMap {
  readonly documents: readonly {readonly _id: string; readonly _type: string}[]
  /** JSONPaths into the documents. */
  readonly paths: readonly string[]
  /** By JSONPath into the result. */
  readonly mappings: Readonly<Record<string, {readonly type: 'value'; readonly source: Source}>>
}

/**
 * Makes the source map of a query's result. It maps values of certain origin: whole documents, projections of
 * attributes, targets of references, and elements of arrays. All else is left out, or marked unknown inside a mapped
 * value. With `keyed`, `paths` name array elements by their `_key`.
 */
export function sourceMapOf(
  tree: Node,
  result: unknown,
  context: OriginContext,
  keyed: boolean,
): SourceMap {
  const writer = new SourceMapWriter(context, keyed)
  writer.map(tree, undefined, result, [])
  return writer.sourceMap
}

class SourceMapWriter {
  readonly #origins: Origins
  readonly #keyed: boolean
  readonly #documents = new Map<string, {index: number; _type: string}>()
  readonly #paths = new Map<string, number>()
  readonly #mappings: Record<string, {type: 'value'; source: Source}> = {}

  constructor(context: OriginContext, keyed: boolean) {
    this.#origins = new Origins(context)
    this.#keyed = keyed
  }

  get sourceMap(): SourceMap {
    const documents = [...this.#documents].map(([_id, {_type}]) => ({_id, _type}))
    return {documents, paths: [...this.#paths.keys()], mappings: this.#mappings}
  }

  /** Maps the value of an expression, at its place in the result. `self` is the origin of `@`. */
  map(node: Node, self: Origin | undefined, value: unknown, place: readonly OriginStep[]): void {
    countStep()
    if (value === null || value === undefined) {
      if (this.#isInsideMapped(place)) this.#write(place, {type: 'unknown'})
      return
    }
    const {type, base, expr} = node
    if (type === 'Group' && base) this.map(base, self, value, place)
    else if (type === 'AccessElement' && base?.type === 'Map') {
      this.#mapElement(base, Number(node.index), self, value, place)
    } else if (type === 'Object') this.#mapObject(node, self, value, place)
    else if (type === 'Projection' && base && expr) {
      const origin = this.#origins.of(base, self)
      if (origin) this.map(expr, origin, value, place)
      else this.#write(place, {type: 'unknown'})
    } else if (type === 'Map' && base && expr) this.#mapElements(base, expr, self, value, place)
    else if (type === 'Value') this.#write(place, {type: 'literal'})
    else this.#mapWhole(node, self, value, place)
  }

  /** Maps an expression whose value stands in a document, or is an array of such values. */
  #mapWhole(
    node: Node,
    self: Origin | undefined,
    value: unknown,
    place: readonly OriginStep[],
  ): void {
    const origin = this.#origins.of(node, self)
    if (origin) this.#write(place, this.#sourceOf(origin))
    else if (Array.isArray(value)) this.#mapElements(node, {type: 'This'}, self, value, place)
    else this.#write(place, {type: 'unknown'})
  }

  #mapElements(
    base: Node,
    each: Node,
    self: Origin | undefined,
    value: unknown,
    place: readonly OriginStep[],
  ): void {
    const origins = this.#origins.ofElements(base, self)
    if (!origins || !Array.isArray(value) || value.length !== origins.length) {
      this.#write(place, {type: 'unknown'})
      return
    }
    for (const [index, origin] of origins.entries()) {
      this.map(each, origin, value[index], [...place, {index}])
    }
  }

  /** Maps one element of a projection: `*[…]{…}[0]`. */
  #mapElement(
    {base, expr}: Node,
    index: number,
    self: Origin | undefined,
    value: unknown,
    place: readonly OriginStep[],
  ): void {
    const origin = base && this.#origins.ofElements(base, self)?.at(index)
    if (origin && expr) this.map(expr, origin, value, place)
    else this.#write(place, {type: 'unknown'})
  }

  #mapObject(
    node: Node,
    self: Origin | undefined,
    value: unknown,
    place: readonly OriginStep[],
  ): void {
    const attributes = node.attributes as {type: string; name: string; value: Node}[]
    const splat = attributes.findLastIndex(({type}) => type === 'ObjectSplat')
    const isPlain = attributes.every(
      ({type, value: part}) =>
        type === 'ObjectAttributeValue' || (type === 'ObjectSplat' && part.type === 'This'),
    )
    // Any other spread may replace any attribute of the object.
    if (!isPlain || !isObject(value) || (splat >= 0 && !self)) {
      this.#write(place, {type: 'unknown'})
      return
    }
    if (splat >= 0 && self) this.#write(place, this.#sourceOf(self))
    const spread = splat >= 0 && isObject(self?.value) ? self.value : {}
    for (const [index, {type, name, value: part}] of attributes.entries()) {
      const isOverwritten = index < splat && Object.hasOwn(spread, name)
      if (type !== 'ObjectAttributeValue' || isOverwritten) continue
      this.map(part, self, value[name], [...place, name])
    }
  }

  #sourceOf({document, path}: Origin): Source {
    const steps = this.#keyed ? path : path.map((step) => withoutKey(step))
    return {
      type: 'documentValue',
      document: this.#documentIndex(document),
      path: this.#pathIndex(jsonPath(steps)),
    }
  }

  #documentIndex({_id, _type, _originalId}: Document): number {
    const id = typeof _originalId === 'string' ? _originalId : _id
    const known = this.#documents.get(id)
    if (known) return known.index
    const index = this.#documents.size
    this.#documents.set(id, {index, _type})
    return index
  }

  #pathIndex(path: string): number {
    const index = this.#paths.get(path) ?? this.#paths.size
    this.#paths.set(path, index)
    return index
  }

  /** Returns whether a mapping around a place covers it. */
  #isInsideMapped(place: readonly OriginStep[]): boolean {
    return place.some((_, length) => jsonPath(place.slice(0, length)) in this.#mappings)
  }

  #write(place: readonly OriginStep[], source: Source): void {
    this.#mappings[jsonPath(place)] = {type: 'value', source}
  }
}

function withoutKey(step: OriginStep): OriginStep {
  return typeof step === 'string' ? step : {index: step.index}
}

const escapes: Readonly<Record<string, string>> = {
  '\f': String.raw`\f`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
}

/** A path as source maps write it, a normalized JSONPath (https://www.rfc-editor.org/rfc/rfc9535#section-2.7). */
function jsonPath(steps: readonly OriginStep[]): string {
  const parts = steps.map((step) => {
    if (typeof step === 'string') return `['${escaped(step)}']`
    return step.key === undefined ? `[${step.index}]` : `[?(@._key=='${escaped(step.key)}')]`
  })
  return `$${parts.join('')}`
}

function escaped(text: string): string {
  return text.replaceAll(/[\f\n\r\t'\\]/g, (character) => escapes[character] ?? `\\${character}`)
}

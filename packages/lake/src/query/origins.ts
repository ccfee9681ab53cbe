import {isObject, type Document} from '../document.ts'
import {holds, type Node} from './syntax.ts'

/** One step into a value: the name of an attribute, or an element of an array, with its `_key` when it has one. */
export type OriginStep = string | {readonly index: number; readonly key?: string}

/** The origin of a value in a result: a place in a document. */
export interface Origin {
  readonly document: Document
  readonly path: readonly OriginStep[]
  readonly value: unknown
}

/** The parts of an evaluation that finding origins needs. */
export interface OriginContext {
  readonly documents: () => Iterable<Document>
  readonly byId: (id: string) => Document | undefined
  /** Evaluates a part of the query with a value as `@`. */
  readonly evaluate: (node: Node, root: unknown) => unknown
}

/** Nodes that choose and order elements of an array without changing them. */
const choosing = new Set(['ArrayCoerce', 'Filter', 'Slice'])

/**
 * Finds the documents and paths that the values of a query come from. It follows the syntax and the identity of
 * objects: groq-js hands on the stored objects themselves. Values of unknown kinds have no origin.
 */
export class Origins {
  readonly #context: OriginContext

  constructor(context: OriginContext) {
    this.#context = context
  }

  /** The origin of the one value that an expression gives; `self` is that of `@`. */
  of(node: Node, self: Origin | undefined): Origin | undefined {
    const {type, base} = node
    if (type === 'This') return self
    if (type === 'Group') return base && this.of(base, self)
    if (type === 'AccessAttribute') return attribute(base ? this.of(base, self) : self, node)
    if (type === 'Deref') return base && this.#referred(this.of(base, self))
    if (type === 'AccessElement' && base && typeof node.index === 'number') {
      return this.ofElements(base, self)?.at(node.index)
    }
    return undefined
  }

  /** The origins of the elements of the array that an expression gives, if all of them are known. */
  ofElements(node: Node, self: Origin | undefined): readonly Origin[] | undefined {
    const source = this.#sourceOf(node, self)
    if (!source) return undefined
    if (source.node === node) {
      return source.elements ?? Array.from(this.#context.documents(), wholeDocument)
    }
    // A part that is evaluated alone has no scopes around `@`.
    if (self && mentionsParent(node)) return undefined
    const chosen = this.#context.evaluate(node, self?.value)
    if (!Array.isArray(chosen)) return undefined
    const originOf = source.elements
      ? originsByValue(source.elements)
      : (value: unknown) => this.#ofDocument(value)
    const origins = chosen.map((value: unknown) => (isObject(value) ? originOf(value) : undefined))
    return origins.every((origin) => origin !== undefined) ? origins : undefined
  }

  /** The array that an expression chooses from; without `elements` it is that of all documents. */
  #sourceOf(node: Node, self: Origin | undefined): {node: Node; elements?: Origin[]} | undefined {
    if (node.type === 'Everything') return {node}
    if (node.base && (choosing.has(node.type) || isOrder(node))) {
      return this.#sourceOf(node.base, self)
    }
    const origin = this.of(node, self)
    return origin && Array.isArray(origin.value) ? {node, elements: elementsOf(origin)} : undefined
  }

  /** Returns the origin of a value that is a document itself, and not derived from one. */
  #ofDocument(value: unknown): Origin | undefined {
    const id = isObject(value) ? value._id : undefined
    const document = typeof id === 'string' ? this.#context.byId(id) : undefined
    return document && document === value ? wholeDocument(document) : undefined
  }

  #referred(reference: Origin | undefined): Origin | undefined {
    const id = isObject(reference?.value) ? reference.value._ref : undefined
    const document = typeof id === 'string' ? this.#context.byId(id) : undefined
    return document && wholeDocument(document)
  }
}

function wholeDocument(document: Document): Origin {
  return {document, path: [], value: document}
}

function attribute(origin: Origin | undefined, {name}: Node): Origin | undefined {
  if (typeof name !== 'string' || !isObject(origin?.value)) return undefined
  if (!Object.hasOwn(origin.value, name)) return undefined
  return {...origin, path: [...origin.path, name], value: origin.value[name]}
}

function elementsOf({document, path, value}: Origin): Origin[] {
  return (value as unknown[]).map((element, index) => {
    const key = isObject(element) ? element._key : undefined
    const step = typeof key === 'string' ? {index, key} : {index}
    return {document, path: [...path, step], value: element}
  })
}

function isOrder({type, name}: Node): boolean {
  return type === 'PipeFuncCall' && name === 'order'
}

function mentionsParent(node: Node): boolean {
  return holds(node, ({type}) => type === 'Parent')
}

function originsByValue(elements: readonly Origin[]): (value: unknown) => Origin | undefined {
  const byValue = new Map(elements.map((element) => [element.value, element]))
  return (value) => byValue.get(value)
}

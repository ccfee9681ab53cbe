import type {ExprNode} from 'groq-js'

import type {Document} from '../../document.ts'
import {jsonValueOf} from '../json-value.ts'
import {treeOf, type Node} from '../syntax.ts'
import type {Evaluation} from './evaluation.ts'
import {attributesOf} from './attributes.ts'
import {accessOfScan, documentsOf, explained, type Filtering} from './filtering.ts'
import {ConditionLookup} from './lookup.ts'
import {orderOf, type IndexOrder} from './order.ts'
import {StepChain} from './step-chain.ts'
import {isPure} from './purity.ts'
import type {Fragments} from '../answer/fragment-cache.ts'
import {filteringOf} from './pipeline-filter.ts'
import {elementwise, isCount, isOrder, stepsOf, takenFirst} from './steps.ts'
import {walk} from './walk.ts'

/** Compiles an expression in a scope of its own, or in one that `^` does not count. */
export type CompileInner = (node: Node, isHidden: boolean) => Node

/**
 * A query that starts at all documents and continues in steps: filter, projection, order, slice and others. It is
 * evaluated on batches of documents, and ends as soon as a slice is complete.
 */
export class Pipeline {
  /** The steps on each document. */
  readonly #each: readonly Node[]
  /** The steps on all their results together. */
  readonly #rest: readonly Node[]
  readonly #filtering: Filtering
  readonly #operands: ExprNode
  readonly #order: IndexOrder | undefined
  readonly #isPure: boolean
  readonly #attributes: readonly string[] | undefined
  readonly #countedAttributes: readonly string[] | undefined

  private constructor(each: readonly Node[], rest: readonly Node[], compileInner: CompileInner) {
    const filtering = filteringOf(each, rest)
    this.#filtering = filtering
    this.#operands = treeOf({
      type: 'Array',
      elements: filtering.operands.map((operand) => ({
        type: 'ArrayElement',
        value: compileInner(operand, false),
        isSplat: false,
      })),
    })
    this.#order =
      rest[0] && takenFirst(rest.slice(1)) !== undefined ? orderOf(rest[0], each) : undefined
    this.#isPure = isPure(each)
    this.#attributes = attributesOf(each)
    this.#countedAttributes = attributesOf(each, true)
    this.#each = each.map((step) => compiled(step, compileInner))
    this.#rest = rest.map((step) => compiled(step, compileInner))
  }

  /** Returns the pipeline of an expression, if it is one. */
  static of(node: Node, compileInner: CompileInner): Pipeline | undefined {
    const all = stepsOf(node)
    if (!all) return undefined
    const end = all.findIndex(({type}) => !elementwise.has(type))
    const length = end < 0 ? all.length : end
    return new Pipeline(all.slice(0, length), all.slice(length), compileInner)
  }

  /** Whether each result comes from one document. */
  get isStream(): boolean {
    return this.#rest.length === 0
  }

  /**
   * Yields the result as JSON, in pieces without the brackets around them; only for a stream. A scan of all documents
   * takes the result of each from the fragments, if it depends on the document alone.
   */
  *stream(evaluation: Evaluation, fragments?: Fragments): Generator<string, void> {
    const lookup = this.#lookup(evaluation)
    if (fragments && this.#isPure && !lookup.rows(evaluation.limits.lookedUp)) {
      yield* this.#fromFragments(evaluation, lookup, fragments)
      return
    }
    const documents = documentsOf(evaluation, this.#filtering, lookup)
    const part = new StepChain(this.#each)
    for (const chunk of chunksOf(evaluation, documents)) {
      yield jsonElements(part.evaluate(evaluation, chunk), evaluation)
    }
  }

  *#fromFragments(
    evaluation: Evaluation,
    {types}: ConditionLookup,
    fragments: Fragments,
  ): Generator<string, void> {
    const {view} = evaluation
    const part = new StepChain(this.#each)
    const step = explained(evaluation, this.#filtering, accessOfScan(types, this.#attributes))
    const scan = view.reader.scan(this.#attributes)
    const name = JSON.stringify([types, view.name])
    for (const rows of fragments.orders.pages(name, () => view.scanRows(types))) {
      const documents = scan.read(rows.filter((k) => fragments.get(k) === undefined))
      if (step) step.candidates += documents.size
      const parts: string[] = []
      for (const k of evaluation.read(rows)) {
        let fragment = fragments.get(k)
        if (fragment === undefined) {
          const document = documents.get(k)
          const shown = document && view.shown(document)
          fragment = shown ? jsonElements(part.evaluate(evaluation, [shown]), evaluation) : ''
          fragments.set(k, fragment)
        }
        if (fragment !== '') parts.push(fragment)
      }
      yield parts.join(',')
    }
  }

  /** Returns the result. */
  run(evaluation: Evaluation): unknown {
    const lookup = this.#lookup(evaluation)
    const [first] = this.#rest
    if (first && isCount(first)) return this.#count(evaluation, lookup)
    const taken = takenFirst(this.#rest)
    if (taken !== undefined) {
      return this.#finish(evaluation, this.#rest, this.#firstOf(evaluation, lookup, taken))
    }
    const limit = first && isOrder(first) ? takenFirst(this.#rest.slice(1)) : undefined
    if (first && limit !== undefined) return this.#ordered(evaluation, lookup, first, limit)
    const documents = this.#all(evaluation, lookup, this.#attributes)
    const part = new StepChain(this.#each)
    const results: unknown[] = []
    for (const chunk of chunksOf(evaluation, documents)) {
      for (const result of part.evaluate(evaluation, chunk) as unknown[]) results.push(result)
    }
    return this.#finish(evaluation, this.#rest, results)
  }

  #lookup(evaluation: Evaluation): ConditionLookup {
    const values = evaluation.evaluate(this.#operands) as unknown[]
    return new ConditionLookup(evaluation.view, this.#filtering.condition, values)
  }

  /** Counts by the index if that is exact, else document by document. */
  #count(evaluation: Evaluation, lookup: ConditionLookup): unknown {
    const [count, ...rest] = this.#rest
    const known = this.#each.every(({type}) => type === 'Filter')
      ? countOf(evaluation, lookup)
      : undefined
    if (known !== undefined) {
      explained(evaluation, this.#filtering, 'count of the index')
      return this.#finish(evaluation, rest, known)
    }
    const part = new StepChain([...this.#each, ...(count ? [count] : [])])
    let sum = 0
    const documents = this.#all(evaluation, lookup, this.#countedAttributes)
    for (const chunk of chunksOf(evaluation, documents)) {
      sum += Number(part.evaluate(evaluation, chunk))
    }
    return this.#finish(evaluation, rest, sum)
  }

  /** Yields all candidate documents of the filter, with only the named attributes if there are any. */
  #all(
    evaluation: Evaluation,
    lookup: ConditionLookup,
    attributes: readonly string[] | undefined,
  ): Document[] {
    return documentsOf(evaluation, this.#filtering, lookup, {isWhole: true, attributes})
  }

  /** Returns the first results of a slice. */
  #firstOf(evaluation: Evaluation, lookup: ConditionLookup, limit: number): unknown[] {
    const documents = documentsOf(evaluation, this.#filtering, lookup)
    const part = new StepChain(this.#each)
    const results: unknown[] = []
    if (limit === 0) return results
    for (const chunk of chunksOf(evaluation, documents, limit)) {
      for (const result of part.evaluate(evaluation, chunk) as unknown[]) results.push(result)
      if (results.length >= limit) break
    }
    return results
  }

  /** Returns the first results in an order: by an index in that order, or by keeping the first of all results. */
  #ordered(evaluation: Evaluation, lookup: ConditionLookup, order: Node, limit: number): unknown {
    const along = this.#order
    const few = lookup.rows(evaluation.limits.sortedWhole, along ? 'narrow' : 'all')
    const walked =
      !few && along
        ? walk(evaluation, lookup, along, {
            limit,
            passing: this.#passing(evaluation),
            filtering: this.#filtering,
          })
        : undefined
    if (walked) {
      const part = new StepChain(this.#each)
      return this.#finish(evaluation, this.#rest, part.evaluate(evaluation, walked))
    }
    const each = new StepChain(this.#each)
    const inOrder = new StepChain([order])
    let kept: unknown[] = []
    const documents = this.#all(evaluation, lookup, this.#attributes)
    for (const chunk of chunksOf(evaluation, documents, limit)) {
      const results = each.evaluate(evaluation, chunk) as unknown[]
      // The kept results precede the new ones, so equal ones stay in that order.
      kept = (inOrder.evaluate(evaluation, [...kept, ...results]) as unknown[]).slice(0, limit)
    }
    return this.#finish(evaluation, this.#rest, kept)
  }

  /** Tests whether a document has any result. */
  #passing(evaluation: Evaluation): (document: unknown) => boolean {
    const last = this.#each.findLastIndex(({type}) => type === 'Filter')
    const part = new StepChain(this.#each.slice(0, last + 1))
    return (document) => (part.evaluate(evaluation, [document]) as unknown[]).length > 0
  }

  #finish(evaluation: Evaluation, rest: readonly Node[], value: unknown): unknown {
    return rest.length === 0 ? value : new StepChain(rest).evaluate(evaluation, value)
  }
}

function compiled(step: Node, compileInner: CompileInner): Node {
  const {expr, args, type} = step
  return {
    ...step,
    ...(expr ? {expr: compileInner(expr, type === 'Map' || type === 'FlatMap')} : {}),
    ...(type === 'PipeFuncCall' && Array.isArray(args)
      ? {args: (args as Node[]).map((arg) => compileInner(arg, false))}
      : {}),
  }
}

function countOf({view, limits}: Evaluation, lookup: ConditionLookup): number | undefined {
  if (lookup.isOnlyTypes && view.tally && lookup.types) {
    return view.reader.index.count(lookup.types, view.tally)
  }
  if (!view.isRaw || view.tally === undefined) return undefined
  const found = lookup.rows(limits.lookedUp)
  return found?.isExact ? found.rows.length : undefined
}

/** The elements of an array as JSON, without the brackets. */
function jsonElements(array: unknown, {budget}: Evaluation): string {
  return JSON.stringify(jsonValueOf(array, budget)).slice(1, -1)
}

/** The most documents that are evaluated at once. */
const longestChunk = 4_096

/** Yields documents in batches. If only the first results are wanted, the batches start small and grow. */
function* chunksOf<T>(
  {limits}: Evaluation,
  elements: Iterable<T>,
  first = limits.batch,
): Generator<T[], void> {
  let size = Math.min(first, longestChunk)
  let chunk: T[] = []
  for (const element of elements) {
    chunk.push(element)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
    if (size < limits.batch) size *= 2
  }
  if (chunk.length > 0) yield chunk
}

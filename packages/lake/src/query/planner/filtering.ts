import {unparse} from 'groq-js'

import type {Document} from '../../document.ts'
import {asWritten} from '../native-call.ts'
import {treeOf, type Node} from '../syntax.ts'
import type {IndexedFilter, Condition} from './condition.ts'
import type {Evaluation} from './evaluation.ts'
import type {ExplainedStep} from './explanation.ts'
import {LazyArray} from './lazy-array.ts'
import {ConditionLookup} from './lookup.ts'

/** A filter over all documents, and its condition for indexes. */
export class Filtering {
  readonly condition: Condition
  readonly operands: readonly Node[]
  readonly #expr: Node | undefined
  #text: string | undefined

  constructor(expr: Node | undefined, {condition, operands}: IndexedFilter) {
    this.#expr = expr
    this.condition = condition
    this.operands = operands
  }

  /** The filter as GROQ, for people. */
  get text(): string {
    return (this.#text ??= this.#expr ? textOf(this.#expr) : '*')
  }
}

function textOf(expr: Node): string {
  try {
    return `*[${unparse(treeOf(asWritten(expr)))}]`
  } catch {
    // A rewritten tree cannot always be written as GROQ.
    return '*[…]'
  }
}

/** The documents that can pass a filter, in the order of their ids: an array, or a lazy one when they are many. */
export function candidates(
  evaluation: Evaluation,
  filtering: Filtering,
  values: readonly unknown[],
): Document[] {
  const lookup = new ConditionLookup(evaluation.view, filtering.condition, values)
  return documentsOf(evaluation, filtering, lookup)
}

/** Facts about how the documents are going to be read. */
export interface Reading {
  /** Whether all of them will be read. */
  readonly isWhole?: boolean
  /** The only attributes that will be read. */
  readonly attributes?: readonly string[]
}

/** As {@link candidates}, when the condition is looked up already. */
export function documentsOf(
  evaluation: Evaluation,
  filtering: Filtering,
  lookup: ConditionLookup,
  {isWhole = false, attributes}: Reading = {},
): Document[] {
  const {view, limits} = evaluation
  const found = lookup.rows(limits.lookedUp)
  if (!found) {
    const {types} = lookup
    const count = view.reader.index.count(types, 'raw')
    if (isWhole && types) evaluation.expect(count)
    const only = isWhole && count > limits.readThroughCache ? attributes : undefined
    const step = explained(evaluation, filtering, accessOfScan(types, only))
    const documents = () => (only ? view.scanOnce(types, only) : view.scan(types))
    return new LazyArray(() => counted(evaluation, documents(), step))
  }
  const step = explained(evaluation, filtering, found.how)
  if (found.rows.length > limits.readWhole) {
    if (isWhole) evaluation.expect(found.rows.length)
    return new LazyArray(() => counted(evaluation, view.inOrder(found.rows), step))
  }
  return [...counted(evaluation, view.ofRows(found.rows), step)]
}

/** Describes a scan that no index narrows, for people. */
export function accessOfScan(
  types: readonly string[] | undefined,
  attributes?: readonly string[],
): string {
  const scanned = types ? `type ${types.join(', ')}` : 'all documents'
  return attributes ? `${scanned}, only ${attributes.join(', ')} of each` : scanned
}

/** Records how documents were found, if an explanation is wanted. */
export function explained(
  {explanation}: Evaluation,
  {text}: Filtering,
  access: string,
): ExplainedStep | undefined {
  return explanation?.step(text, access)
}

/** Yields documents while they are read, and counts them. */
function* counted(
  evaluation: Evaluation,
  documents: Iterable<Document>,
  step: ExplainedStep | undefined,
): Generator<Document, void> {
  for (const document of evaluation.read(documents)) {
    if (step) step.candidates += 1
    yield document
  }
}

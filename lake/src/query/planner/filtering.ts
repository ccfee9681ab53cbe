import {unparse} from 'groq-js'

import type {Document} from '../../document.ts'
import {treeOf, type Node} from '../syntax.ts'
import type {IndexedFilter, Condition} from './condition.ts'
import type {Evaluation} from './evaluation.ts'
import type {ExplainedStep} from './explanation.ts'
import {LazyArray} from './lazy-array.ts'
import {ConditionLookup} from './lookup.ts'

/** A filter over all documents, and what an index can tell of it. */
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
    return `*[${unparse(treeOf(expr))}]`
  } catch {
    // What was rewritten cannot be written as GROQ.
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

/** As {@link candidates}, when the condition is looked up already; `isWhole` when all of them are going to be read. */
export function documentsOf(
  evaluation: Evaluation,
  filtering: Filtering,
  lookup: ConditionLookup,
  isWhole = false,
): Document[] {
  const {view, limits} = evaluation
  const found = lookup.rows(limits.rows)
  if (!found) {
    const {types} = lookup
    if (isWhole && types) evaluation.expect(view.reader.index.count(types, 'raw'))
    const step = explained(evaluation, filtering, accessOfScan(types))
    return new LazyArray(() => counted(evaluation, view.scan(types), step))
  }
  const step = explained(evaluation, filtering, found.how)
  if (found.rows.length > limits.atOnce) {
    if (isWhole) evaluation.expect(found.rows.length)
    return new LazyArray(() => counted(evaluation, view.inOrder(found.rows), step))
  }
  return [...counted(evaluation, view.ofRows(found.rows), step)]
}

/** What is gone through where no index narrows a filter, for people. */
export function accessOfScan(types: readonly string[] | undefined): string {
  return types ? `type ${types.join(', ')}` : 'all documents'
}

/** Notes how documents were found, when somebody wants to know. */
export function explained(
  {explanation}: Evaluation,
  {text}: Filtering,
  access: string,
): ExplainedStep | undefined {
  return explanation?.step(text, access)
}

/** Documents as they are read, counted. */
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

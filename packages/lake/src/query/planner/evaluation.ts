import {evaluateSync, type ExprNode} from 'groq-js'

import type {Document} from '../../document.ts'
import type {Budget} from '../budget.ts'
import {inSteps, withMeter} from '../meter.ts'
import {takeResult} from '../native-call.ts'
import type {DatasetView} from '../view.ts'
import type {Explanation} from './explanation.ts'
import {planLimits, type PlanLimits} from './plan-limits.ts'

/** The surroundings of a query that the functions of GROQ tell. */
export interface QueryContext {
  /** The id of the user, for `identity()`. */
  readonly identity: string
  readonly projectId: string
  readonly dataset: string
}

/** The options of one evaluation of a query. */
export interface EvaluationOptions {
  readonly params: Readonly<Record<string, unknown>>
  readonly context: QueryContext
  /** The moment of `now()`. */
  readonly timestamp: Date
  readonly budget: Budget
  readonly explanation?: Explanation
  readonly limits?: PlanLimits
}

/** One evaluation of a compiled query on a view. */
export class Evaluation {
  readonly view: DatasetView
  readonly params: Readonly<Record<string, unknown>>
  readonly explanation: Explanation | undefined
  readonly limits: PlanLimits
  readonly budget: Budget
  readonly #options: object
  readonly #results = new Map<object, unknown>()

  constructor(view: DatasetView, options: EvaluationOptions) {
    const {params, context, timestamp, budget, explanation, limits = planLimits} = options
    const {identity, projectId, dataset} = context
    this.limits = limits
    this.view = view
    this.params = params
    this.explanation = explanation
    this.budget = budget
    this.#options = {
      params,
      identity,
      timestamp,
      sanity: {projectId, dataset},
      dereference: ({_ref: id}: {_ref: string}) => this.#dereferenced(id),
    }
  }

  /**
   * Evaluates a tree whose documents come from native calls, with some value as `@`. The result is a value of groq-js.
   */
  evaluate(tree: ExprNode, root?: unknown): unknown {
    const options = root === undefined ? this.#options : {...this.#options, root}
    const counted = withMeter(tree)
    return inSteps(this.budget.look, () => during(this, () => evaluateSync(counted, options).data))
  }

  /** Returns the result of a computation, done once for each key. */
  once(key: object, compute: () => unknown): unknown {
    if (!this.#results.has(key)) this.#results.set(key, compute())
    return this.#results.get(key)
  }

  /** Yields documents, or their rows, and counts each. */
  *read<T>(documents: Iterable<T>): Generator<T, void> {
    for (const document of documents) {
      this.budget.read()
      yield document
    }
  }

  /** Announces that this number of documents will be read. */
  expect(documents: number): void {
    this.budget.read(documents)
  }

  /** The document of an id, counted. */
  byId(id: string): Document | undefined {
    this.budget.read()
    return this.view.byId(id)
  }

  #dereferenced(reference: string): unknown {
    const result = takeResult(reference)
    if (result) return result.value
    return this.byId(reference)
  }
}

let active: Evaluation | undefined

function during<T>(evaluation: Evaluation, evaluate: () => T): T {
  const outer = active
  active = evaluation
  try {
    return evaluate()
  } finally {
    active = outer
  }
}

/** The evaluation under way, for native calls in a compiled query, which is shared by all its evaluations. */
export function activeEvaluation(): Evaluation {
  if (!active) throw new Error('No query is being evaluated')
  return active
}

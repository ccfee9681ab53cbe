import type {ExprNode} from 'groq-js'

import {treeOf, type Node} from '../syntax.ts'
import type {Evaluation} from './evaluation.ts'
import {onBase} from './steps.ts'

/** Some steps one after another, evaluated on a value. */
export class StepChain {
  readonly #slot: {type: string; value: unknown} = {type: 'Value', value: undefined}
  readonly #tree: ExprNode

  constructor(all: readonly Node[]) {
    this.#tree = treeOf(all.reduce<Node>((base, step) => onBase(step, base), this.#slot))
  }

  evaluate(evaluation: Evaluation, value: unknown): unknown {
    this.#slot.value = value
    return evaluation.evaluate(this.#tree)
  }
}

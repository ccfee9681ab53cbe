/** An explanation of how the documents of one `*` were found. */
export interface ExplainedStep {
  /** The filter, as GROQ. */
  readonly filter: string
  /** The indexes that were used, or the scan that took their place. */
  readonly access: string
  /** The number of evaluations, one for each outer document. */
  times: number
  /** The number of documents that were read, in all evaluations. */
  candidates: number
}

/** An explanation of how a query was answered. */
export class Explanation {
  readonly #steps = new Map<string, ExplainedStep>()

  /** Records an evaluation. Returns the step, which counts the documents that are read. */
  step(filter: string, access: string): ExplainedStep {
    const name = JSON.stringify([filter, access])
    let step = this.#steps.get(name)
    if (!step) {
      step = {filter, access, times: 0, candidates: 0}
      this.#steps.set(name, step)
    }
    step.times += 1
    return step
  }

  /** The steps in the order in which they were first made. */
  get steps(): readonly ExplainedStep[] {
    return [...this.#steps.values()]
  }
}

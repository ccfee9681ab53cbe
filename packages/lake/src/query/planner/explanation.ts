/** How the documents of one `*` of a query were found. */
export interface ExplainedStep {
  /** The filter, as GROQ. */
  readonly filter: string
  /** The indexes that were used, or the scan that took their place. */
  readonly access: string
  /** How often it was asked, once for each document around it. */
  times: number
  /** How many documents were looked at, all times together. */
  candidates: number
}

/** How a query was answered. */
export class Explanation {
  readonly #steps = new Map<string, ExplainedStep>()

  /** Notes that documents were asked for; what is returned counts those that are looked at. */
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

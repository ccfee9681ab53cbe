import {limits} from '../../limits.ts'

/** Refuses a transaction that exceeds its limit of work. */
export class TooMuchWork extends Error {}

/** Counts what the patches of one transaction do. Throws {@link TooMuchWork} when it is more than a transaction may do. */
export class Work {
  #steps = 0
  #allowed: number = limits.patchSteps
  readonly #written = new Map<string, number>()

  /** The steps that were counted. */
  get steps(): number {
    return this.#steps
  }

  /** Allows more for each document that is patched: to store it takes longer. */
  begin(id: string): void {
    if (this.#written.has(id)) return
    this.#written.set(id, 0)
    this.#allowed += limits.patchStepsPerDocument
  }

  /** Counts steps: values that a path looks at, or elements that are copied. */
  spend(steps: number): void {
    this.#steps += steps
    if (this.#steps <= this.#allowed) return
    throw new TooMuchWork(
      `The transaction takes more than ${limits.patchSteps} steps, each a value that a path looks at or a document that ` +
        'a query does. Use narrower paths, or several transactions',
    )
  }

  /**
   * Counts bytes that are written into a document. Answers whether they may have made it larger than a document may be;
   * counting begins anew then.
   */
  write(id: string, bytes: number): boolean {
    const written = (this.#written.get(id) ?? 0) + bytes
    const isMuch = written > limits.documentBytes
    this.#written.set(id, isMuch ? 0 : written)
    return isMuch
  }
}

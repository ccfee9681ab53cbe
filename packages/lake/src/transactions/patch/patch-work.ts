import {limits} from '../../limits.ts'

/** A transaction exceeds its limit of work. */
export class TooMuchWork extends Error {}

/** Counts the work of one transaction's patches. Throws {@link TooMuchWork} above the limit. */
export class Work {
  #steps = 0
  #allowed: number = limits.patchSteps
  readonly #written = new Map<string, number>()

  /** The steps that were counted. */
  get steps(): number {
    return this.#steps
  }

  /** Allows more for each patched document, because storing it takes longer. */
  begin(id: string): void {
    if (this.#written.has(id)) return
    this.#written.set(id, 0)
    this.#allowed += limits.patchStepsPerDocument
  }

  /** Counts steps: values that a path visits, or copied elements. */
  spend(steps: number): void {
    this.#steps += steps
    if (this.#steps <= this.#allowed) return
    throw new TooMuchWork(
      `The transaction takes more than ${limits.patchSteps} steps, each a value that a path looks at or a document that ` +
        'a query does. Use narrower paths, or several transactions',
    )
  }

  /**
   * Counts bytes that are written into a document. Returns whether it may now exceed the limit of a document, and then
   * restarts the count.
   */
  write(id: string, bytes: number): boolean {
    const written = (this.#written.get(id) ?? 0) + bytes
    const isMuch = written > limits.documentBytes
    this.#written.set(id, isMuch ? 0 : written)
    return isMuch
  }
}

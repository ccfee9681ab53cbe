/** Gives the event loop a turn when it has had none for some milliseconds: a lake may answer in the same process. */
export class Breath {
  #last = performance.now()

  async take(): Promise<void> {
    if (performance.now() - this.#last < 10) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    this.#last = performance.now()
  }
}

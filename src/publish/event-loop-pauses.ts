/**
 * Pauses a long piece of work, so that the event loop has a turn. A lake of the same process answers in that turn.
 */
export class EventLoopPauses {
  #last = performance.now()

  /** Waits for a turn of the event loop when it has had none for 10 milliseconds. */
  async takeIfDue(): Promise<void> {
    if (performance.now() - this.#last < 10) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    this.#last = performance.now()
  }
}

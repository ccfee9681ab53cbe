/** Wakes whoever waits for the next commit of a dataset. What was committed stands in the log. */
export class Commits {
  readonly #waiting = new Set<() => void>()
  #closed = false

  /** Whether nothing will be committed any more. */
  get isClosed(): boolean {
    return this.#closed
  }

  /** Says that something was committed. */
  announce(): void {
    const woken = [...this.#waiting]
    this.#waiting.clear()
    for (const wake of woken) wake()
  }

  /** Wakes everybody for the last time. */
  close(): void {
    this.#closed = true
    this.announce()
  }

  /** Resolves at the next commit, when the signal aborts, or after some milliseconds, whichever comes first. */
  next(signal: AbortSignal, timeout: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.#closed || signal.aborted) {
        resolve()
        return
      }
      const wake = () => {
        clearTimeout(timer)
        this.#waiting.delete(wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      const timer = setTimeout(wake, timeout)
      this.#waiting.add(wake)
      signal.addEventListener('abort', wake)
    })
  }
}

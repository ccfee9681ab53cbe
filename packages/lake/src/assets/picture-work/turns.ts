/** The work that may run at once, and the work that may wait. */
export interface TurnLimits {
  readonly atOnce: number
  readonly waiting: number
}

interface Waiter {
  readonly begin: () => void
  readonly refuse: (error: Error) => void
}

/** Starts work in the order of arrival, with a limit of simultaneous work. */
export class Turns {
  readonly #limits: TurnLimits
  readonly #waiting = new Set<Waiter>()
  #running = 0

  constructor(limits: TurnLimits) {
    this.#limits = limits
  }

  /**
   * Waits for a turn, which {@link Turns.end} gives back. Throws `refusals.full` when too much waits already, and
   * `refusals.aborted` when the signal aborts.
   */
  async begin(
    signal: AbortSignal | undefined,
    refusals: {readonly full: () => Error; readonly aborted: () => Error},
  ): Promise<void> {
    if (signal?.aborted) throw refusals.aborted()
    if (this.#running < this.#limits.atOnce) {
      this.#running += 1
      return
    }
    if (this.#waiting.size >= this.#limits.waiting) throw refusals.full()
    const {promise, resolve, reject} = Promise.withResolvers<void>()
    const waiter: Waiter = {begin: resolve, refuse: reject}
    const leave = () => {
      this.#waiting.delete(waiter)
      reject(refusals.aborted())
    }
    this.#waiting.add(waiter)
    signal?.addEventListener('abort', leave)
    await promise.finally(() => signal?.removeEventListener('abort', leave))
  }

  /** Returns a turn; the work that has waited longest gets it. */
  end(): void {
    const [next] = this.#waiting
    if (!next) {
      this.#running -= 1
      return
    }
    this.#waiting.delete(next)
    next.begin()
  }

  /** Refuses all waiting work. */
  refuseAll(error: Error): void {
    for (const waiter of this.#waiting) waiter.refuse(error)
    this.#waiting.clear()
  }
}

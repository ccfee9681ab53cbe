/** How much may be done at once, and how much more may wait for it. */
export interface TurnLimits {
  readonly atOnce: number
  readonly waiting: number
}

interface Waiter {
  readonly begin: () => void
  readonly refuse: (error: Error) => void
}

/** Lets work begin in the order in which it came, only so much of it at once. */
export class Turns {
  readonly #limits: TurnLimits
  readonly #waiting = new Set<Waiter>()
  #running = 0

  constructor(limits: TurnLimits) {
    this.#limits = limits
  }

  /**
   * Waits for a turn, which {@link Turns.end} gives back. Throws `refusals.full` when too much waits already, and
   * `refusals.aborted` when the signal says that nobody waits any more.
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

  /** Gives a turn back; the longest waiting work has it next. */
  end(): void {
    const [next] = this.#waiting
    if (!next) {
      this.#running -= 1
      return
    }
    this.#waiting.delete(next)
    next.begin()
  }

  /** Refuses everybody who waits. */
  refuseAll(error: Error): void {
    for (const waiter of this.#waiting) waiter.refuse(error)
    this.#waiting.clear()
  }
}

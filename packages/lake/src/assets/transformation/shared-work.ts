/** Work whose result several requests wait for. It is aborted when none waits any longer. */
export class SharedWork {
  readonly #unwanted = new AbortController()
  readonly #result: Promise<Buffer>
  readonly #onOver: () => void
  #waiting = 0

  /** Starts the work. Calls `onOver` once it has succeeded, failed or been aborted. */
  constructor(work: (signal: AbortSignal) => Promise<Buffer>, onOver: () => void) {
    this.#onOver = onOver
    // The work starts in its own turn, because `onOver` needs this object, which exists only after
    // the constructor.
    this.#result = Promise.resolve().then(() => work(this.#unwanted.signal))
    this.#result.then(onOver, onOver)
  }

  /** Waits for the result until the signal aborts. Throws the error of the work. */
  async join(signal?: AbortSignal): Promise<Buffer> {
    this.#waiting += 1
    const leave = () => {
      this.#waiting -= 1
      if (this.#waiting > 0) return
      this.#onOver()
      this.#unwanted.abort()
    }
    signal?.addEventListener('abort', leave)
    if (signal?.aborted) leave()
    try {
      return await this.#result
    } finally {
      signal?.removeEventListener('abort', leave)
    }
  }
}

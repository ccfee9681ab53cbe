/** Work whose result several wait for. It is given up when none of them waits any more. */
export class SharedWork {
  readonly #unwanted = new AbortController()
  readonly #result: Promise<Buffer>
  readonly #onOver: () => void
  #waiting = 0

  /** Begins the work. `onOver` is told once it is done, has failed or is given up. */
  constructor(work: (signal: AbortSignal) => Promise<Buffer>, onOver: () => void) {
    this.#onOver = onOver
    // Begun in its own turn: `onOver` may know of this object only after the constructor.
    this.#result = Promise.resolve().then(() => work(this.#unwanted.signal))
    this.#result.then(onOver, onOver)
  }

  /** Waits for the result, until a signal says otherwise. Throws what the work throws. */
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

import {SharedWork} from './shared-work.ts'

/** The bytes of transformed pictures that stay in memory. */
const keptBytes = 64_000_000

/** Makes a picture, until the signal aborts. */
type Make = (signal: AbortSignal) => Promise<Buffer>

/**
 * Keeps the most recently used transformed pictures, up to a number of bytes. Simultaneous requests for a picture share
 * one transformation.
 */
export class TransformedPictures {
  readonly #most: number
  readonly #kept = new Map<string, Buffer>()
  readonly #making = new Map<string, SharedWork>()
  #bytes = 0

  constructor(most = keptBytes) {
    this.#most = most
  }

  /**
   * Returns the picture of a key, from memory or newly made. Making it is aborted when all waiting requests have
   * aborted. Throws the error of making it, and then keeps nothing.
   */
  get(key: string, make: Make, signal?: AbortSignal): Promise<Buffer> {
    const kept = this.#kept.get(key)
    if (kept) {
      this.#kept.delete(key)
      this.#kept.set(key, kept)
      return Promise.resolve(kept)
    }
    const underWay = this.#making.get(key)
    if (underWay) return underWay.join(signal)
    const begun = new SharedWork(
      async (unwanted) => this.#keep(key, await make(unwanted)),
      // A later request does not join abandoned work, but starts again.
      () => this.#making.get(key) === begun && this.#making.delete(key),
    )
    this.#making.set(key, begun)
    return begun.join(signal)
  }

  #keep(key: string, picture: Buffer): Buffer {
    // A picture as large as many others would push all of them out.
    if (picture.length > this.#most / 4) return picture
    this.#kept.set(key, picture)
    this.#bytes += picture.length
    for (const [oldest, {length}] of this.#kept) {
      if (this.#bytes <= this.#most) break
      this.#kept.delete(oldest)
      this.#bytes -= length
    }
    return picture
  }
}

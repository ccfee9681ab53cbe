import {SharedWork} from './shared-work.ts'

/** How much of all transformed pictures together stays in memory, in bytes. */
const keptBytes = 64_000_000

/** Makes a picture, unless the signal says that nobody waits any more. */
type Make = (signal: AbortSignal) => Promise<Buffer>

/** Keeps transformed pictures, the last used ones up to a number of bytes, and makes each once at a time. */
export class TransformedPictures {
  readonly #most: number
  readonly #kept = new Map<string, Buffer>()
  readonly #making = new Map<string, SharedWork>()
  #bytes = 0

  constructor(most = keptBytes) {
    this.#most = most
  }

  /**
   * The picture of a key, made if it is not there. Making it ends when the signals of all who wait for it have ended.
   * Throws what making it throws, and then keeps nothing.
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
      // A later request does not join abandoned work: it begins anew.
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

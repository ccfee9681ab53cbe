/** How much of all transformed pictures together stays in memory, in bytes. */
const keptBytes = 64_000_000

/** Keeps transformed pictures, the last used ones up to a number of bytes, and makes each once at a time. */
export class TransformedPictures {
  readonly #most: number
  readonly #kept = new Map<string, Buffer>()
  readonly #making = new Map<string, Promise<Buffer>>()
  #bytes = 0

  constructor(most = keptBytes) {
    this.#most = most
  }

  /** The picture of a key, made if it is not there. Throws what making it throws, and then keeps nothing. */
  get(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const kept = this.#kept.get(key)
    if (kept) {
      this.#kept.delete(key)
      this.#kept.set(key, kept)
      return Promise.resolve(kept)
    }
    const underWay = this.#making.get(key)
    if (underWay) return underWay
    const making = make()
      .then((picture) => this.#keep(key, picture))
      .finally(() => this.#making.delete(key))
    this.#making.set(key, making)
    return making
  }

  #keep(key: string, picture: Buffer): Buffer {
    // One that is as large as many would push all of them out.
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

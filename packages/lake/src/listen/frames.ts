import type {LoggedTransaction} from '../storage/transaction-log.ts'

/** The most characters of text that are kept. */
const capacity = 4_000_000

/** The encoded events of a transaction, shared by all listeners with the same request. */
export class Frames {
  readonly #texts = new Map<string, string>()
  readonly #beingMade = new Map<string, Promise<string>>()
  #size = 0

  /** Returns the frame made before for the same transaction and the same `asked`; otherwise makes and keeps it. */
  async of({seq}: LoggedTransaction, asked: string, make: () => Promise<string>): Promise<string> {
    const key = `${seq} ${asked}`
    const known = this.#texts.get(key) ?? this.#beingMade.get(key)
    if (known !== undefined) return known
    const making = make()
    this.#beingMade.set(key, making)
    try {
      const text = await making
      this.#keep(key, text)
      return text
    } finally {
      this.#beingMade.delete(key)
    }
  }

  #keep(key: string, text: string): void {
    this.#texts.set(key, text)
    this.#size += key.length + text.length
    for (const [oldKey, old] of this.#texts) {
      if (this.#size <= capacity) break
      this.#texts.delete(oldKey)
      this.#size -= oldKey.length + old.length
    }
  }
}

import type {LoggedTransaction} from '../storage/transaction-log.ts'

/** How much text is kept, in characters. */
const capacity = 4_000_000

/** What goes over the wire of a transaction to listeners that ask for the same: they hear it within a moment. */
export class Frames {
  readonly #texts = new Map<string, string>()
  #size = 0

  /** What was made before for the same transaction and the same `asked`, or else what `make` makes. */
  of({seq}: LoggedTransaction, asked: string, make: () => string): string {
    const key = `${seq} ${asked}`
    const known = this.#texts.get(key)
    if (known !== undefined) return known
    const text = make()
    this.#texts.set(key, text)
    this.#size += key.length + text.length
    for (const [oldKey, old] of this.#texts) {
      if (this.#size <= capacity) break
      this.#texts.delete(oldKey)
      this.#size -= oldKey.length + old.length
    }
    return text
  }
}

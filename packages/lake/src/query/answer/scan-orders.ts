/** The number of orders that are kept. */
const most = 8

/** The orders in which rows were scanned, page by page. The next scan repeats them until a document changes. */
export class ScanOrders {
  readonly #orders = new Map<string, readonly (readonly number[])[]>()

  /** Forgets all orders, because documents have changed. */
  clear(): void {
    this.#orders.clear()
  }

  /** Yields the kept pages of a name. Otherwise yields the found pages, and keeps them once all have been read. */
  *pages(
    name: string,
    find: () => Iterable<readonly number[]>,
  ): Generator<readonly number[], void> {
    const known = this.#orders.get(name)
    if (known) {
      yield* known
      return
    }
    const pages: (readonly number[])[] = []
    for (const page of find()) {
      pages.push(page)
      yield page
    }
    const [oldest] = this.#orders.keys()
    if (oldest !== undefined && this.#orders.size >= most) this.#orders.delete(oldest)
    this.#orders.set(name, pages)
  }
}

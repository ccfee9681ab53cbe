/**
 * An array whose elements are created during iteration. It is safe only where groq-js filters, maps, counts or orders
 * an array, because there it only iterates with `for … of`.
 */
export class LazyArray<T> extends Array<T> {
  readonly #elements: () => Iterator<T, void>

  constructor(elements: () => Iterator<T, void>) {
    super()
    this.#elements = elements
  }

  static override get [Symbol.species](): ArrayConstructor {
    return Array
  }

  override [Symbol.iterator](): ArrayIterator<T> {
    return this.#elements() as ArrayIterator<T>
  }
}

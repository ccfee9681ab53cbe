/**
 * An array whose elements are worked out when it is gone through. groq-js goes through the arrays that it filters, maps,
 * counts or orders with `for … of` and nothing else; only there may one stand.
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

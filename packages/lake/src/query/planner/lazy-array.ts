/**
 * An array whose elements are made when it is iterated. It may stand only where groq-js filters, maps, counts or orders
 * an array: there groq-js iterates with `for … of` and nothing else.
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

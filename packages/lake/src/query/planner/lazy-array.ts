/**
 * An array whose elements are made when it is iterated. groq-js iterates the arrays that it filters, maps, counts or
 * orders with `for … of` and nothing else; a lazy array may stand only there.
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

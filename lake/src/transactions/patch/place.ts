/** A place in a document: the value there, and how it is reached. */
export class Place {
  readonly parent: Place | undefined
  /** The attribute or the index that leads here from the parent. */
  readonly step: string | number
  /** Undefined for an attribute that is not there yet. */
  readonly value: unknown
  /** How many steps it is away from the document. */
  readonly depth: number
  #children: Map<string | number, Place> | undefined

  constructor(value: unknown, parent?: Place, step: string | number = '') {
    this.value = value
    this.parent = parent
    this.step = step
    this.depth = parent ? parent.depth + 1 : 0
  }

  /** The place one step further; the same object each time, so that a set of places holds each once. */
  child(step: string | number, value: unknown): Place {
    this.#children ??= new Map()
    let child = this.#children.get(step)
    if (!child) {
      child = new Place(value, this, step)
      this.#children.set(step, child)
    }
    return child
  }
}

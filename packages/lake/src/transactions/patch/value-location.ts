/** A place in a document: its value, and the path to it. */
export class ValueLocation {
  readonly parent: ValueLocation | undefined
  /** The attribute or the index that leads here from the parent. */
  readonly step: string | number
  /** Undefined for a missing attribute. */
  readonly value: unknown
  #inner: Map<string | number, ValueLocation> | ValueLocation[] | undefined

  constructor(value: unknown, parent?: ValueLocation, step: string | number = '') {
    this.value = value
    this.parent = parent
    this.step = step
  }

  /** The number of steps from the document. */
  get depth(): number {
    return this.parent ? this.parent.depth + 1 : 0
  }

  /** Returns the place one step further. It is the same object each time, so that a set of places holds each once. */
  child(step: string | number, value: unknown): ValueLocation {
    this.#inner ??= typeof step === 'number' ? [] : new Map()
    if (typeof step === 'number' && Array.isArray(this.#inner)) {
      return (this.#inner[step] ??= new ValueLocation(value, this, step))
    }
    const members = this.#inner as Map<string | number, ValueLocation>
    const known = members.get(step)
    if (known) return known
    const member = new ValueLocation(value, this, step)
    members.set(step, member)
    return member
  }
}

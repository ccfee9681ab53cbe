/** The kinds of things that an article cannot hold, in the order in which they are told. */
export const LEFT_OUT = [
  'picture',
  'table',
  'embed',
  'recording',
  'linked-recording',
  'formula',
  'field',
  'comment',
  'deletion',
  'footnote',
  'jump',
  'link',
  'heading',
  'list',
  'quote',
  'rule',
  'strong',
  'em',
  'underline',
  'strike-through',
  'highlight',
  'code',
  'sup',
  'sub',
] as const

export type LeftOut = (typeof LEFT_OUT)[number]

/** How many things of each kind were left out; kinds without any are absent. */
export type LeftOutCounts = Readonly<Partial<Record<LeftOut, number>>>

/** Counts the things that are left out, and tells of each one by `onAdd`. */
export class Tally {
  readonly #counts: Partial<Record<LeftOut, number>> = {}
  readonly #onAdd: ((kind: LeftOut) => void) | undefined

  constructor(onAdd?: (kind: LeftOut) => void) {
    this.#onAdd = onAdd
  }

  add(kind: LeftOut, count = 1): void {
    if (count <= 0) return
    this.#counts[kind] = (this.#counts[kind] ?? 0) + count
    for (let each = 0; each < count; each++) this.#onAdd?.(kind)
  }

  addAll(counts: LeftOutCounts): void {
    for (const kind of LEFT_OUT) this.add(kind, counts[kind] ?? 0)
  }

  get counts(): LeftOutCounts {
    return {...this.#counts}
  }
}

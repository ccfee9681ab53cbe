/** One thing that could not be done, and why. */
export interface Failure {
  /** The article, source or list that it is about. */
  readonly id: string
  readonly slug?: string
  readonly message: string
}

/** What a run did to the site, or in a dry run would do. Paths are relative to the site's folder. */
export interface SiteReport {
  /** Files that were written, because they are new or different, in this order. */
  readonly written: readonly string[]
  /** Files that were removed, because nothing belongs there any more. */
  readonly removed: readonly string[]
  /** How many published articles readers may see, and how many of them were rendered. */
  readonly articles: number
  readonly rendered: number
  /** How many published articles are held back until the moment that they are published at. */
  readonly heldBack: number
  /** When something changes next though nobody changes it: the first embargo that ends, or an update in the future. */
  readonly due?: Date
  /** How many files that were made again turned out the same, and were left. */
  readonly unchanged: number
  /** Articles whose last good files are still there, and lists. */
  readonly failures: readonly Failure[]
  /** What was repaired while rendering: the files are there, the content should be corrected. */
  readonly repaired: readonly Failure[]
  /** How long each step took, in milliseconds. */
  readonly times: Readonly<Record<string, number>>
}

/** A report that grows while a run goes on. */
export class GrowingReport implements SiteReport {
  readonly written: string[] = []
  readonly removed: string[] = []
  articles = 0
  rendered = 0
  heldBack = 0
  due?: Date
  unchanged = 0
  readonly failures: Failure[] = []
  readonly repaired: Failure[] = []
  readonly times: Record<string, number> = {}

  readonly #known = new Set<string>()

  /** Several articles may fail for one reason that names all of them. */
  fail(failure: Failure): void {
    if (!this.#known.has(failure.message)) this.failures.push(failure)
    this.#known.add(failure.message)
  }

  /** Formats of one article are checked for themselves, and find the same. */
  repair(problem: Failure): void {
    const name = `${problem.id} ${problem.message}`
    if (!this.#known.has(name)) this.repaired.push(problem)
    this.#known.add(name)
  }

  /** Does a step and notes how long it took. */
  async time<T>(step: string, work: () => Promise<T>): Promise<T> {
    const begun = performance.now()
    try {
      return await work()
    } finally {
      this.times[step] = (this.times[step] ?? 0) + performance.now() - begun
    }
  }
}

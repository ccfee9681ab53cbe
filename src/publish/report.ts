import type {LegalPage} from '../content/legal-pages.ts'

/** One article or output that failed, and why. */
export interface Failure {
  /** The id of the article, or the name of the output. */
  readonly id: string
  readonly slug?: string
  readonly message: string
}

/** The changes that a run made to the site, or that a dry run would make. Paths are relative to the site's folder. */
export interface SiteReport {
  /** The written files, new or different, in the order of writing. */
  readonly written: readonly string[]
  /** The removed files, which nothing owned any more. */
  readonly removed: readonly string[]
  /** The number of published articles that readers may see, and how many of them were rendered. */
  readonly articles: number
  readonly rendered: number
  /** The number of published articles under embargo. */
  readonly heldBack: number
  /** The next moment at which the site changes by time alone: the end of an embargo, or an update in the future. */
  readonly due?: Date
  /** The number of files that were made again with the same bytes, and were not written. */
  readonly unchanged: number
  /** The failed articles, whose last good files are still there, and the failed outputs. */
  readonly failures: readonly Failure[]
  /** The articles that were published without a part of their publication, which the run has added. */
  readonly completed: readonly Failure[]
  /** The faults that rendering repaired. The files are there; the content should be corrected. */
  readonly repaired: readonly Failure[]
  /** The pages that German law demands and to which no page of the site leads. */
  readonly missingPages: readonly LegalPage[]
  /** The duration of each step, in milliseconds. */
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
  readonly completed: Failure[] = []
  readonly repaired: Failure[] = []
  missingPages: readonly LegalPage[] = []
  readonly times: Record<string, number> = {}

  readonly #known = new Set<string>()

  /** Adds a failure once: several articles may share a message that names all of them. */
  fail(failure: Failure): void {
    if (!this.#known.has(failure.message)) this.failures.push(failure)
    this.#known.add(failure.message)
  }

  /** Adds a repaired fault once: each format of an article checks it and finds the same. */
  repair(problem: Failure): void {
    const name = `${problem.id} ${problem.message}`
    if (!this.#known.has(name)) this.repaired.push(problem)
    this.#known.add(name)
  }

  /** Runs a step and records its duration. */
  async time<T>(step: string, work: () => Promise<T>): Promise<T> {
    const begun = performance.now()
    try {
      return await work()
    } finally {
      this.times[step] = (this.times[step] ?? 0) + performance.now() - begun
    }
  }
}

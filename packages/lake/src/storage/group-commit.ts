import type {DatasetStore} from './dataset-store.ts'

/** The time after which a group is committed, in milliseconds, so that other requests get their turn. */
const groupTime = 10

/** A transaction that waits for its group. */
interface Waiting {
  /** Carries it out within a group, and keeps the outcome. */
  readonly join: () => void
  /** Tells the outcome of `join`. */
  readonly tell: () => void
  /** Carries it out in a commit of its own, and tells the outcome. */
  readonly alone: () => void
}

/**
 * Writes transactions that arrive together to the disk with one commit, because a commit takes longer than a small
 * transaction. They keep their order, and one that fails is undone alone.
 */
export class GroupCommit {
  readonly #store: DatasetStore
  readonly #waiting: Waiting[] = []
  #isDue = false

  constructor(store: DatasetStore) {
    this.#store = store
  }

  /**
   * Carries out a transaction with the next group, and resolves when it is on disk. Rejects with its errors, and with
   * those of the disk. A transaction must be repeatable: it runs again when its group cannot be committed.
   */
  add<T>(transaction: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const outcome = (run: (transaction: () => T) => T): (() => void) => {
        try {
          const result = run(transaction)
          return () => resolve(result)
        } catch (error) {
          return () => reject(error)
        }
      }
      let tell = () => undefined as void
      this.#waiting.push({
        join: () => void (tell = outcome((write) => this.#store.attempt(write))),
        tell: () => tell(),
        alone: () => outcome((write) => this.#store.transact(write))(),
      })
      this.#wake()
    })
  }

  /** Commits everything that waits. */
  finish(): void {
    while (this.#waiting.length > 0) this.#commitGroup()
  }

  #wake(): void {
    if (this.#isDue || this.#waiting.length === 0) return
    this.#isDue = true
    setImmediate(() => {
      this.#isDue = false
      this.#commitGroup()
      this.#wake()
    })
  }

  #commitGroup(): void {
    if (this.#waiting.length <= 1) {
      this.#waiting.shift()?.alone()
      return
    }
    const group: Waiting[] = []
    try {
      this.#store.transact(() => this.#fill(group))
    } catch {
      for (const {alone} of group) alone()
      return
    }
    for (const {tell} of group) tell()
  }

  #fill(group: Waiting[]): void {
    const end = performance.now() + groupTime
    for (;;) {
      const next = this.#waiting.shift()
      if (!next) return
      group.push(next)
      next.join()
      if (!this.#store.isTransacting) throw new Error('SQLite has undone the group')
      if (performance.now() > end) return
    }
  }
}

import {publishedId} from '../document.ts'
import type {Commit} from '../storage/transaction-log.ts'

/** The documents whose commits wake a listener: those of some groups, or every document. */
export type Interest = ReadonlySet<string> | 'everything'

/** How a wait for commits ended. */
export interface Wait {
  /** A position of the log before which no commit was of interest; undefined when unknown. */
  readonly from: number | undefined
  /** Whether the wait ended without a commit of interest. */
  readonly silent: boolean
}

interface Waiter {
  readonly interest: Interest
  timer: NodeJS.Timeout | undefined
  readonly end: (wait: Wait) => void
}

const over: Wait = {from: undefined, silent: false}

/**
 * The number of listeners that are woken in one turn of the event loop. Requests are answered in between, so a commit
 * with many listeners delays nobody. Listeners that are woken later receive all commits until then at once.
 */
const wokenPerTurn = 8

/** Wakes listeners that wait for the next commit of possible interest. The log holds the commits themselves. */
export class Commits {
  readonly #byGroup = new Map<string, Set<Waiter>>()
  readonly #ofEverything = new Set<Waiter>()
  #due: {waiter: Waiter; from: number}[] = []
  #head: number | undefined
  #closed = false

  /** Whether commits have ended. */
  get isClosed(): boolean {
    return this.#closed
  }

  /** Announces a committed transaction. */
  announce({seq, documentIds}: Commit): void {
    this.#head = seq
    const groups = new Set(documentIds.map((id) => publishedId(id)))
    const woken = [
      ...this.#ofEverything,
      ...[...groups].flatMap((group) => [...(this.#byGroup.get(group) ?? [])]),
    ]
    if (woken.length === 0) return
    if (this.#due.length === 0) setImmediate(() => this.#wakeDue())
    for (const waiter of woken) {
      // A due listener is not woken twice, because it reads all commits when its turn comes.
      this.#remove(waiter)
      clearTimeout(waiter.timer)
      this.#due.push({waiter, from: seq - 1})
    }
  }

  /** Wakes all listeners for the last time. */
  close(): void {
    this.#closed = true
    const waiters = [
      ...this.#ofEverything,
      ...[...this.#byGroup.values()].flatMap((set) => [...set]),
    ]
    for (const waiter of waiters) waiter.end(over)
    for (const {waiter} of this.#due) waiter.end(over)
  }

  /**
   * Resolves after the next commit of possible interest. Also resolves after some milliseconds without one, when the
   * signal aborts, and when the dataset is closed.
   */
  next(interest: Interest, signal: AbortSignal, timeout: number): Promise<Wait> {
    return new Promise((resolve) => {
      if (this.#closed || signal.aborted) {
        resolve(over)
        return
      }
      const abort = () => waiter.end(over)
      const waiter: Waiter = {
        interest,
        timer: setTimeout(() => waiter.end({from: this.#head, silent: true}), timeout),
        end: (wait) => {
          clearTimeout(waiter.timer)
          this.#remove(waiter)
          signal.removeEventListener('abort', abort)
          resolve(wait)
        },
      }
      this.#add(waiter)
      signal.addEventListener('abort', abort)
    })
  }

  #wakeDue(): void {
    const now = this.#due.slice(0, wokenPerTurn)
    this.#due = this.#due.slice(wokenPerTurn)
    if (this.#due.length > 0) setImmediate(() => this.#wakeDue())
    for (const {waiter, from} of now) waiter.end({from, silent: false})
  }

  #add(waiter: Waiter): void {
    if (waiter.interest === 'everything') this.#ofEverything.add(waiter)
    else {
      for (const group of waiter.interest) {
        const waiters = this.#byGroup.get(group) ?? new Set()
        this.#byGroup.set(group, waiters.add(waiter))
      }
    }
  }

  #remove(waiter: Waiter): void {
    if (waiter.interest === 'everything') this.#ofEverything.delete(waiter)
    else {
      for (const group of waiter.interest) {
        const waiters = this.#byGroup.get(group)
        waiters?.delete(waiter)
        if (waiters?.size === 0) this.#byGroup.delete(group)
      }
    }
  }
}

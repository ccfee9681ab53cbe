import type {Document} from '../document.ts'
import {reasonOf} from '../errors.ts'
import {Fields, type Action} from './action.ts'

/** The part of a dataset that publishes releases on time. */
export interface ReleaseHost {
  /** The documents of all releases. */
  readonly releases: () => readonly Document[]
  readonly perform: (actions: readonly Action[]) => void
  /** Records on the document of a release why it could not be published. The release becomes active again. */
  readonly reportFailure: (release: Document, message: string) => void
}

/** The pause after a failure of the storage, such as a full disk, in milliseconds. */
const retryAfter = 60_000

/** The longest time of a JavaScript timer, in milliseconds. */
const longestWait = 2 ** 31 - 1

/** Publishes scheduled releases on time, and overdue ones when the lake starts. */
export class ScheduledReleases {
  readonly #host: ReleaseHost
  #timer: NodeJS.Timeout | undefined
  #stopped = false

  constructor(host: ReleaseHost) {
    this.#host = host
  }

  /**
   * Publishes all due releases and waits for the next one. Called at the start and after each commit. It never throws:
   * the commit before it succeeded, and a timer has no caller.
   */
  refresh(): void {
    clearTimeout(this.#timer)
    if (this.#stopped) return
    try {
      this.#look()
    } catch {
      this.#wait(retryAfter)
    }
  }

  /** Stops publishing. */
  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  #look(): void {
    let next = Infinity
    for (const release of this.#host.releases()) {
      const due = dueTimeOf(release)
      if (due === undefined) continue
      if (due <= Date.now()) {
        // This commits, which calls `refresh` again. That call handles the other releases in their new state.
        this.#publish(release)
        return
      }
      next = Math.min(next, due)
    }
    if (next < Infinity) this.#wait(next - Date.now())
  }

  #wait(ms: number): void {
    const wait = Math.min(Math.max(ms, 0), longestWait)
    this.#timer = setTimeout(() => this.refresh(), wait).unref()
  }

  #publish(release: Document): void {
    const type = 'sanity.action.release.publish'
    try {
      this.#host.perform([{type, fields: new Fields({releaseId: release.name}, type, 0)}])
    } catch (error) {
      this.#host.reportFailure(release, reasonOf(error))
    }
  }
}

/** Returns the publication time of a scheduled release, in milliseconds since 1970; undefined for any other. */
function dueTimeOf({state, publishAt}: Document): number | undefined {
  if (state !== 'scheduled' || typeof publishAt !== 'string') return undefined
  const due = Date.parse(publishAt)
  return Number.isNaN(due) ? undefined : due
}

import {LakeError} from '../../errors.ts'
import type {QueryRequest} from './answer-query.ts'
import {cancelled, GaveWay, Thread, type ThreadSource} from './thread.ts'

/** The number of queries that are evaluated at once; others wait. */
const mostThreads = 2

/** Threads that wait for a slow reader are not counted, but there are never more than this. */
const mostWithReaders = 4

/**
 * The time that a new query waits, and that a running one has had at least, before the running one makes room; in
 * milliseconds.
 */
const turnTime = 500

/** A query that waits for a thread. */
interface Waiting {
  readonly isNew: boolean
  readonly wake: () => void
}

/**
 * Threads that answer long queries of one dataset, so that others are answered meanwhile. They must not keep a short
 * query waiting. When a new one finds all threads taken, the youngest query makes room, unless a part of its answer is
 * on its way. It begins again when a thread is free; the oldest is never interrupted.
 */
export class QueryThreads {
  readonly #source: ThreadSource
  readonly #threads = new Set<Thread>()
  readonly #waiting: Waiting[] = []
  #isClosed = false

  constructor(source: ThreadSource) {
    this.#source = source
  }

  /**
   * Answers a query: the members of its answer as JSON, without the braces around them, in pieces. Throws what the
   * query is refused with, `query-timeout` and `query-too-large`. It ends when the reader stops, and when the signal
   * aborts. The time limit starts now and includes waiting.
   */
  async *answer(request: QueryRequest, signal?: AbortSignal): AsyncGenerator<string, void> {
    const until = performance.now() + this.#source.limits.time
    for (let isNew = true; ; isNew = false) {
      // The newer query takes the thread first.
      if (!isNew) await new Promise((resolve) => setImmediate(resolve))
      const thread = await this.#free(isNew, until, signal)
      try {
        yield* thread.answer(request, until, signal)
        return
      } catch (error) {
        if (!(error instanceof GaveWay)) throw error
      } finally {
        this.#wakeNext()
      }
    }
  }

  /** Ends all threads. */
  close(): void {
    this.#isClosed = true
    for (const thread of this.#threads) thread.end(stopped())
    this.#threads.clear()
    for (const {wake} of this.#waiting.splice(0)) wake()
  }

  async #free(isNew: boolean, until: number, signal?: AbortSignal): Promise<Thread> {
    for (;;) {
      if (this.#isClosed) throw stopped()
      if (signal?.aborted) throw cancelled()
      if (performance.now() >= until) throw waitedTooLong(this.#source.limits.time)
      for (const thread of this.#threads) if (thread.hasEnded) this.#threads.delete(thread)
      const threads = [...this.#threads]
      const idle = threads.find(({isBusy}) => !isBusy)
      if (idle) return idle.taken()
      const evaluating = threads.filter(({hasSent}) => !hasSent)
      if (evaluating.length < mostThreads && threads.length < mostWithReaders) {
        const thread = new Thread(this.#source)
        this.#threads.add(thread)
        return thread.taken()
      }
      await this.#turn(isNew, until, signal)
    }
  }

  /** Waits until a query has ended, this one is cancelled, or its time is over. */
  #turn(isNew: boolean, until: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const askForRoom = isNew ? setInterval(() => this.#makeRoom(), turnTime) : undefined
      const timer = setTimeout(() => wake(), until - performance.now())
      const wake = () => {
        clearInterval(askForRoom)
        clearTimeout(timer)
        signal?.removeEventListener('abort', wake)
        const place = this.#waiting.indexOf(waiting)
        if (place >= 0) this.#waiting.splice(place, 1)
        resolve()
      }
      const waiting = {isNew, wake}
      this.#waiting.push(waiting)
      signal?.addEventListener('abort', wake)
    })
  }

  #wakeNext(): void {
    const next = this.#waiting.find(({isNew}) => isNew) ?? this.#waiting[0]
    next?.wake()
  }

  #makeRoom(): void {
    const threads = [...this.#threads].filter(({hasEnded}) => !hasEnded)
    // A starting thread has not had its turn, and one thread that is or will be free is enough.
    if (threads.some(({isLeaving, begun}) => isLeaving || begun === undefined)) return
    const running = threads.filter(({hasSent}) => !hasSent)
    const [youngest] = running.sort((a, b) => (b.begun ?? 0) - (a.begun ?? 0))
    const since = youngest?.begun ?? Infinity
    if (performance.now() - since >= turnTime) youngest?.giveWay()
  }
}

function stopped(): LakeError {
  return new LakeError(
    'query-cancelled',
    503,
    'The lake was stopped before the query was answered. Ask again when it runs.',
  )
}

function waitedTooLong(time: number): LakeError {
  return new LakeError(
    'query-timeout',
    504,
    `The query waited ${time / 1_000} seconds for longer queries, and was aborted. Send it again.`,
  )
}

import {Worker} from 'node:worker_threads'

import {LakeError, queryTooLarge} from '../../errors.ts'
import {memoryOf} from '../../storage/document-cache.ts'
import type {QueryRequest} from './answer-query.ts'
import {control, type QueryMessage, type ThreadData, type ThreadMessage} from './messages.ts'
import type {QueryLimits} from './query-limits.ts'

/** Where threads read from. */
export interface ThreadSource {
  /** The file of the dataset, or undefined when it is in memory. */
  readonly path: string | undefined
  /** A copy of the database in memory. */
  readonly copy: () => Uint8Array
  /** Changes whenever the database does. */
  readonly version: () => unknown
  readonly lakeUrl: () => string
  /** Bytes of documents that a thread keeps parsed, as JSON counts them. */
  readonly cacheBytes: number
  readonly limits: QueryLimits
}

/** How many queries are answered at once; others wait. */
const mostThreads = 2

/** What queries have made of documents is small, and asked for again. */
const fragmentBytes = 96 * 1024 * 1024

/** A thread without a query is ended after so many milliseconds, and what it has kept is gone. */
const idleTime = 120_000

/** How long a query may go on after it was told to end, in milliseconds. */
const grace = 250

const program = new URL(
  import.meta.url.endsWith('.ts') ? './query-thread.ts' : './query-thread.js',
  import.meta.url,
)

/** Threads that answer long queries of one dataset, so that others are answered meanwhile. */
export class QueryThreads {
  readonly #source: ThreadSource
  readonly #threads = new Set<Thread>()
  readonly #waiting: (() => void)[] = []

  constructor(source: ThreadSource) {
    this.#source = source
  }

  /**
   * Answers a query: the members of its answer as JSON, without the braces around them, in pieces. Throws what the query
   * is refused with, `query-timeout` and `query-too-large`. It ends when nobody takes pieces any more, and when the
   * signal says so.
   */
  async *answer(request: QueryRequest, signal?: AbortSignal): AsyncGenerator<string, void> {
    const thread = await this.#free(signal)
    try {
      yield* thread.answer(request, signal)
    } finally {
      this.#waiting[0]?.()
    }
  }

  /** Ends all threads. */
  close(): void {
    for (const thread of this.#threads) thread.end()
    this.#threads.clear()
  }

  async #free(signal?: AbortSignal): Promise<Thread> {
    for (;;) {
      if (signal?.aborted) throw cancelled()
      for (const thread of this.#threads) if (thread.hasEnded) this.#threads.delete(thread)
      const idle = [...this.#threads].find((thread) => !thread.isBusy)
      if (idle) return idle.taken()
      if (this.#threads.size < mostThreads) {
        const thread = new Thread(this.#source)
        this.#threads.add(thread)
        return thread.taken()
      }
      await this.#turn(signal)
    }
  }

  /** Waits until a query is over, or nobody waits for this one. */
  #turn(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const turn = () => {
        signal?.removeEventListener('abort', turn)
        const place = this.#waiting.indexOf(turn)
        if (place >= 0) this.#waiting.splice(place, 1)
        resolve()
      }
      this.#waiting.push(turn)
      signal?.addEventListener('abort', turn)
    })
  }
}

/** What is heard of a query: from its thread, or that it was given up here. */
type Heard = ThreadMessage | {readonly type: 'given up'; readonly error: Error}

class Thread {
  readonly #source: ThreadSource
  readonly #worker: Worker
  /** Of the copy that the thread has; no dataset has this one. */
  #version: unknown = 'none'
  #idle: NodeJS.Timeout | undefined
  #hear: ((heard: Heard) => void) | undefined
  isBusy = false
  hasEnded = false

  constructor(source: ThreadSource) {
    this.#source = source
    const {path, cacheBytes, limits} = source
    const {memory} = limits
    const workerData: ThreadData = {path, memory, cacheBytes, fragmentBytes}
    // Garbage that is not yet collected counts as taken, so the hard limit lies above that of a query.
    const hardLimit = memory * 1.5 + memoryOf(cacheBytes) + fragmentBytes
    this.#worker = new Worker(program, {
      workerData,
      resourceLimits: {maxOldGenerationSizeMb: Math.ceil(hardLimit / 1024 / 1024)},
      execArgv: [],
    })
    this.#worker.unref()
    this.#worker.on('message', (message: ThreadMessage) => this.#hear?.(message))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('The thread of the query has ended')))
  }

  taken(): this {
    clearTimeout(this.#idle)
    this.isBusy = true
    return this
  }

  end(): void {
    this.hasEnded = true
    clearTimeout(this.#idle)
    void this.#worker.terminate()
  }

  async *answer(request: QueryRequest, signal?: AbortSignal): AsyncGenerator<string, void> {
    const shared = new SharedArrayBuffer(control.size)
    const flags = new Int32Array(shared)
    const heard: Heard[] = []
    let wake = () => {}
    const hear = (one: Heard) => {
      heard.push(one)
      wake()
    }
    this.#hear = hear
    const {time} = this.#source.limits
    const timer = setTimeout(() => hear({type: 'given up', error: timeout(time)}), time)
    const abort = () => hear({type: 'given up', error: cancelled()})
    signal?.addEventListener('abort', abort, {once: true})
    let isOver = false
    try {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      this.#worker.postMessage(this.#messageOf(request, shared))
      for (;;) {
        const next = heard.shift()
        if (!next) {
          await new Promise<void>((resolve) => (wake = resolve))
          continue
        }
        isOver = next.type !== 'piece' && next.type !== 'given up'
        if (next.type === 'end') return
        if (next.type !== 'piece') throw errorOf(next)
        yield next.text
        Atomics.add(flags, control.taken, 1)
        Atomics.notify(flags, control.taken)
      }
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      if (!isOver) {
        Atomics.store(flags, control.cancelled, 1)
        Atomics.notify(flags, control.taken)
      }
      await this.#release(isOver)
    }
  }

  /** Makes the thread free for another query. One that goes on although it was given up is ended, and its thread with it. */
  async #release(isOver: boolean): Promise<void> {
    if (!isOver && !this.hasEnded && !(await this.#stops())) this.end()
    this.#hear = undefined
    this.isBusy = false
    this.#idle = setTimeout(() => this.end(), idleTime)
    this.#idle.unref()
  }

  #stops(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), grace)
      this.#hear = ({type}) => {
        if (type === 'piece') return
        clearTimeout(timer)
        resolve(true)
      }
    })
  }

  #messageOf(request: QueryRequest, shared: SharedArrayBuffer): QueryMessage {
    const {path, version, copy, lakeUrl} = this.#source
    const now = version()
    const isCopied = path === undefined && now !== this.#version
    this.#version = now
    return {
      request,
      lakeUrl: lakeUrl(),
      control: shared,
      ...(isCopied ? {database: copy()} : {}),
    }
  }

  #fail(error: Error): void {
    this.hasEnded = true
    const isTooLarge = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    const told = isTooLarge ? queryTooLarge(this.#source.limits.memory) : error
    this.#hear?.({type: 'given up', error: told})
  }
}

function errorOf(heard: Exclude<Heard, {readonly type: 'piece' | 'end'}>): Error {
  if (heard.type === 'given up') return heard.error
  if (heard.type === 'failed') return new Error(heard.message)
  const {code, status, message, body} = heard.error
  return new LakeError(code, status, message, body)
}

/** Nobody reads it. */
function cancelled(): LakeError {
  return new LakeError(
    'query-cancelled',
    499,
    'The request was closed before the query was answered',
  )
}

function timeout(time: number): LakeError {
  return new LakeError(
    'query-timeout',
    504,
    `The query was not answered within ${time / 1_000} seconds and given up. ` +
      'Narrow its filter; `lake explain` says which documents it goes through.',
  )
}

import {Worker} from 'node:worker_threads'

import {LakeError, queryTooLarge} from '../../errors.ts'
import type {DatabaseCopy} from '../../storage/copy-database.ts'
import {memoryOf} from '../../storage/document-cache.ts'
import type {QueryRequest} from './answer-query.ts'
import {control, type QueryMessage, type ThreadData, type ThreadMessage} from './messages.ts'
import type {QueryLimits} from './query-limits.ts'

/** The source from which threads read. */
export interface ThreadSource {
  /** The file of the dataset, or undefined when it is in memory. */
  readonly path: string | undefined
  /** A copy of the database in memory. */
  readonly copy: () => DatabaseCopy
  /** Changes whenever the database does. */
  readonly version: () => unknown
  readonly lakeUrl: () => string
  /** The bytes of parsed documents that a thread caches, counted as JSON. */
  readonly cacheBytes: number
  readonly limits: QueryLimits
}

/** The memory for fragments, in bytes. They are small, and needed again. */
const fragmentBytes = 96 * 1024 * 1024

/** The time after which an idle thread is ended, with its caches, in milliseconds. */
const idleTime = 120_000

/** The time that a query has to end after its cancellation, in milliseconds. */
const grace = 250

const program = new URL(
  import.meta.url.endsWith('.ts') ? './query-thread.ts' : './query-thread.js',
  import.meta.url,
)

/** News of a query: a message of its thread, or that it was given up here. */
type Heard = ThreadMessage | {readonly type: 'given up'; readonly error: Error}

/** A thread that answers one query after another. */
export class Thread {
  readonly #source: ThreadSource
  readonly #worker: Worker
  /** The version of the thread's copy. No dataset has the initial one. */
  #version: unknown = 'none'
  #idle: NodeJS.Timeout | undefined
  #hear: ((heard: Heard) => void) | undefined
  isBusy = false
  /** The start of the evaluation of its query, in milliseconds; undefined before that. */
  begun: number | undefined
  /** Whether a part of the answer has been sent, so that the query cannot restart. */
  hasSent = false
  /** Whether its query makes room for another one. */
  isLeaving = false
  hasEnded = false

  constructor(source: ThreadSource) {
    this.#source = source
    const {path, cacheBytes, limits} = source
    const {memory} = limits
    const workerData: ThreadData = {path, memory, cacheBytes, fragmentBytes}
    // Uncollected garbage counts as used memory, so the hard limit lies above that of a query.
    const hardLimit = memory * 1.5 + memoryOf(cacheBytes) + fragmentBytes
    this.#worker = new Worker(program, {
      workerData,
      resourceLimits: {maxOldGenerationSizeMb: Math.ceil(hardLimit / 1024 / 1024)},
      // The warning that SQLite is experimental in Node 22 is for the main thread.
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    this.#worker.unref()
    this.#worker.on('message', (message: ThreadMessage) => this.#hear?.(message))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('The thread of the query has ended')))
  }

  taken(): this {
    clearTimeout(this.#idle)
    this.isBusy = true
    this.begun = undefined
    this.hasSent = false
    this.isLeaving = false
    return this
  }

  /** Ends the thread, and rejects the waiting answer with the reason. */
  end(why?: Error): void {
    this.hasEnded = true
    clearTimeout(this.#idle)
    if (why) this.#hear?.({type: 'given up', error: why})
    void this.#worker.terminate()
  }

  /** Stops the query for now, so that another one can be answered. Its reader receives a {@link GaveWay}. */
  giveWay(): void {
    this.isLeaving = true
    this.#hear?.({type: 'given up', error: new GaveWay()})
  }

  /** Answers a query like {@link QueryThreads.answer}, until a moment on the clock of the process. */
  async *answer(
    request: QueryRequest,
    until: number,
    signal?: AbortSignal,
  ): AsyncGenerator<string, void> {
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
    const left = Math.max(0, until - performance.now())
    const timer = setTimeout(() => hear({type: 'given up', error: timeout(time)}), left)
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
        if (next.type === 'begun') {
          this.begun = performance.now()
          continue
        }
        isOver = next.type !== 'piece' && next.type !== 'given up'
        if (next.type === 'end') return
        if (next.type !== 'piece') throw errorOf(next)
        this.hasSent = true
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

  /** Frees the thread for another query. A stopped query that continues to run ends with its thread. */
  async #release(isOver: boolean): Promise<void> {
    if (!isOver && !this.hasEnded && !(await this.#stops())) this.end()
    this.#hear = undefined
    this.isBusy = false
    this.begun = undefined
    this.#idle = setTimeout(() => this.end(), idleTime)
    this.#idle.unref()
  }

  #stops(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), grace)
      this.#hear = ({type}) => {
        if (type === 'piece' || type === 'begun') return
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

/** A query has made room for others and can be restarted. */
export class GaveWay extends Error {}

function errorOf(heard: Exclude<Heard, {readonly type: 'begun' | 'piece' | 'end'}>): Error {
  if (heard.type === 'given up') return heard.error
  if (heard.type === 'failed') return new Error(heard.message)
  const {code, status, message, body} = heard.error
  return new LakeError(code, status, message, body)
}

/** Ends a query whose client has gone; nobody reads it. */
export function cancelled(): LakeError {
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
    `The query was not answered within ${time / 1_000} seconds, and was aborted. ` +
      'Narrow its filter; `lake explain` shows how it finds its documents.',
  )
}

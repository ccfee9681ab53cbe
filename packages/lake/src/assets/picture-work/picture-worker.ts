import {fork, type ChildProcess} from 'node:child_process'

import {LakeError} from '../../errors.ts'
import {broken, cancelled, noProcess, stopped, tooLong, tooMuchMemory} from './refusals.ts'
import {patience, type Examined, type PictureAnswer, type PictureWork} from './picture-work.ts'

const program = new URL(
  import.meta.url.endsWith('.ts') ? './picture-process.ts' : './picture-process.js',
  import.meta.url,
)

/** The time after which an idle worker is ended, in milliseconds. */
const idleTime = 30_000

/** The outcome of a piece of work: its answer, or the reason why there is none. */
type Heard = Exclude<PictureAnswer, {readonly type: 'too much memory'}> | Error

/** A process that works on pictures, one at a time. */
export class PictureWorker {
  readonly #child: ChildProcess
  readonly #onEnd: (ended: PictureWorker) => void
  #idle: NodeJS.Timeout | undefined
  #hear: (heard: Heard) => void = () => undefined
  /** The reason for which it was ended, unless it ended by itself. */
  #reason: Error | undefined
  hasEnded = false

  /** Starts a process. Calls `onEnd` when the process must no longer be used. */
  constructor(onEnd: (ended: PictureWorker) => void) {
    this.#onEnd = onEnd
    this.#child = fork(program, {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child.unref()
    this.#child.channel?.unref()
    this.#child.on('message', (answer: PictureAnswer) => {
      if (answer.type === 'too much memory') this.end(tooMuchMemory())
      else this.#hear(answer)
    })
    this.#child.on('error', ({message}) => this.#gone(noProcess(message)))
    this.#child.on('exit', (code, signal) => this.#gone(broken(signal ?? `exit code ${code}`)))
  }

  /** Does a piece of work. An abort of the signal ends the process, because nothing else stops libvips. */
  async run(work: PictureWork, signal?: AbortSignal): Promise<Examined | Buffer> {
    clearTimeout(this.#idle)
    const abort = () => this.end(cancelled())
    signal?.addEventListener('abort', abort)
    if (signal?.aborted) abort()
    const limit = setTimeout(() => this.end(tooLong()), patience * 1_000)
    try {
      return resultOf(await this.#answerTo(work))
    } finally {
      clearTimeout(limit)
      signal?.removeEventListener('abort', abort)
      this.#hear = () => undefined
      this.#idle = setTimeout(() => this.end(), idleTime).unref()
    }
  }

  /** Ends the process and its work. */
  end(reason: Error = stopped()): void {
    this.#reason ??= reason
    this.#retire()
    this.#child.kill('SIGKILL')
  }

  #answerTo(work: PictureWork): Promise<Heard> {
    return new Promise((resolve) => {
      this.#hear = resolve
      // A failed send appears as the end of the process.
      this.#child.send(work, () => undefined)
    })
  }

  #gone(reason: Error): void {
    this.#retire()
    this.#hear(this.#reason ?? reason)
  }

  #retire(): void {
    this.hasEnded = true
    clearTimeout(this.#idle)
    this.#onEnd(this)
  }
}

function resultOf(heard: Heard): Examined | Buffer {
  if (heard instanceof Error) throw heard
  if (heard.type === 'done') return heard.result
  if (heard.type === 'failed') throw new Error(heard.message)
  const {code, status, message, body} = heard.error
  throw new LakeError(code, status, message, body)
}

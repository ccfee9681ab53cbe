import {PictureWorker} from './picture-worker.ts'
import {busy, cancelled, stopped} from './refusals.ts'
import {Turns, type TurnLimits} from './turns.ts'
import type {Examined, PictureWork} from './picture-work.ts'

/**
 * Processes that work on pictures, so that the work uses neither memory nor threads of the lake.
 */
export class PictureWorkers {
  readonly #turns: Turns
  readonly #all = new Set<PictureWorker>()
  readonly #idle = new Set<PictureWorker>()
  #isClosed = false

  constructor(limits: TurnLimits) {
    this.#turns = new Turns(limits)
  }

  /**
   * Does a piece of work, until the signal aborts. Throws the refusal of the work, `busy` when too
   * much waits already, and `cancelled`.
   */
  async run(work: PictureWork, signal?: AbortSignal): Promise<Examined | Buffer> {
    await this.#turns.begin(signal, {full: busy, aborted: cancelled})
    try {
      if (this.#isClosed) throw stopped()
      const worker = this.#free()
      try {
        return await worker.run(work, signal)
      } finally {
        if (!worker.hasEnded) this.#idle.add(worker)
      }
    } finally {
      this.#turns.end()
    }
  }

  /** Ends all processes and their work. Waiting work is refused. */
  close(): void {
    this.#isClosed = true
    this.#turns.refuseAll(stopped())
    for (const worker of this.#all) worker.end()
  }

  #free(): PictureWorker {
    const [idle] = this.#idle
    if (idle) {
      this.#idle.delete(idle)
      return idle
    }
    const worker = new PictureWorker((ended) => {
      this.#idle.delete(ended)
      this.#all.delete(ended)
    })
    this.#all.add(worker)
    return worker
  }
}

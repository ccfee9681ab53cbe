import {Worker} from 'node:worker_threads'

import type {PreparedFile} from './site-file.ts'

export interface WriteThreadData {
  readonly root: string
  readonly temporary: string
}

export type WriteRequest = readonly {readonly path: string; readonly content: Uint8Array}[]

export interface WriteAnswer {
  readonly error?: {readonly message: string; readonly code: string | undefined}
}

const program = new URL('./write-thread.ts', import.meta.url)

/** Writes files in a thread of its own, so that other work need not wait for the disk. */
export class ThreadWriter {
  readonly #worker: Worker

  /** Takes the arguments of a `FilePlacer`. */
  constructor(root: string, temporary: string) {
    const workerData: WriteThreadData = {root, temporary}
    this.#worker = new Worker(program, {
      workerData,
      resourceLimits: {maxYoungGenerationSizeMb: 3},
      execArgv: [],
    })
  }

  /** Places files one after the other. Takes their contents away. One call at a time. */
  write(files: readonly PreparedFile[]): Promise<void> {
    const request: WriteRequest = files.map(({path, content}) => ({path, content}))
    return new Promise((resolve, reject) => {
      const end = () => {
        this.#worker.off('message', hear).off('error', fail).off('exit', exit)
      }
      const hear = ({error}: WriteAnswer) => {
        end()
        if (error) reject(Object.assign(new Error(error.message), {code: error.code}))
        else resolve()
      }
      const fail = (error: Error) => {
        end()
        reject(error)
      }
      const exit = () => fail(new Error('The thread that writes files has ended'))
      this.#worker.on('message', hear).on('error', fail).on('exit', exit)
      this.#worker.postMessage(
        request,
        files.map(({content}) => content.buffer as ArrayBuffer),
      )
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

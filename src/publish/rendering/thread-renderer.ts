import {getCompileCacheDir} from 'node:module'
import {Worker} from 'node:worker_threads'

import type {ClientSettings} from '../../connection/index.ts'
import {ownBlockTypes} from '../../render/index.ts'
import type {ThreadAnswer, ThreadData, ThreadRequest} from './messages.ts'
import type {RenderedArticle, RenderSettings, WantedArticle} from './rendered-article.ts'

const program = new URL('./render-thread.ts', import.meta.url)

/** The memory of the thread: enough for articles of two megabytes, and no more garbage than that. */
const resourceLimits = {maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 128}

interface Waiting {
  readonly resolve: (articles: RenderedArticle[]) => void
  readonly reject: (error: Error) => void
}

/** Fetches and renders articles in a thread of its own. Only the results come back. */
export class ThreadRenderer {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #count = 0
  #reads: ReadonlySet<string> = new Set()
  #failure: Error | undefined

  /** @param module the address of the newsroom's configuration */
  constructor(client: ClientSettings, {formats, options}: RenderSettings, module?: string) {
    const {theme: _, ...plain} = options
    const settings = {formats, options: plain}
    const workerData: ThreadData = {
      client,
      settings,
      module,
      blocks: ownBlockTypes(),
      compileCache: getCompileCacheDir(),
    }
    this.#worker = new Worker(program, {
      workerData,
      resourceLimits,
      execArgv: [],
    })
    this.#worker.unref()
    this.#worker.on('message', (answer: ThreadAnswer) => this.#hear(answer))
    this.#worker.on('error', (error: Error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('The thread that renders has ended')))
  }

  /** As {@link ArticleRenderer.render}. Throws when the thread cannot do it, for any reason. */
  render(wanted: readonly WantedArticle[]): Promise<RenderedArticle[]> {
    if (this.#failure) return Promise.reject(this.#failure)
    const number = (this.#count += 1)
    const request: ThreadRequest = {number, wanted}
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, {resolve, reject})
      this.#worker.ref()
      this.#worker.postMessage(request, [])
    })
  }

  /** As {@link ArticleRenderer.reads}. */
  get reads(): ReadonlySet<string> {
    return this.#reads
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #hear({number, articles, reads}: ThreadAnswer): void {
    this.#reads = reads ?? this.#reads
    const waiting = this.#waiting.get(number)
    this.#waiting.delete(number)
    if (this.#waiting.size === 0) this.#worker.unref()
    if (articles) waiting?.resolve(articles.map(withBuffers))
    else waiting?.reject(new Error('The thread could not render'))
  }

  #fail(error: Error): void {
    this.#failure ??= error
    for (const {reject} of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

/** Turns the byte arrays that arrive from the thread into buffers again. */
function withBuffers(article: RenderedArticle): RenderedArticle {
  const {outcome} = article
  if (!('files' in outcome)) return article
  const files = outcome.files.map(({path, content}) => ({
    path,
    content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
  }))
  return {...article, outcome: {...outcome, files}}
}

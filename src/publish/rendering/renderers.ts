import {availableParallelism} from 'node:os'

import type {SanityClient} from '@sanity/client'

import {settingsOf} from '../../connection/index.ts'
import type {ArticleFetcher} from '../articles/fetch-articles.ts'
import {ArticleRenderer} from './article-renderer.ts'
import type {RenderedArticle, RenderSettings, WantedArticle} from './rendered-article.ts'
import {ThreadRenderer} from './thread-renderer.ts'

/** From how many articles on a second thread is done sooner than it has started. */
export const manyArticles = 500

/**
 * Fetches and renders articles: a few in this thread, many in another one, while this one asks, writes and keeps what
 * was rendered. Both give the same.
 */
export class Renderers {
  readonly #client: SanityClient
  readonly #settings: RenderSettings
  readonly #here: ArticleRenderer
  #thread: ThreadRenderer | undefined
  #hasEnded = false

  constructor(client: SanityClient, fetcher: ArticleFetcher, settings: RenderSettings) {
    this.#client = client
    this.#settings = settings
    this.#here = new ArticleRenderer(client, fetcher, settings)
  }

  /** How many batches should be asked for at once. */
  get ahead(): number {
    return this.#thread ? 2 : 1
  }

  /** Says that so many articles will be rendered. */
  expect(articles: number): void {
    if (this.#thread || this.#hasEnded) return
    if (articles < manyArticles || availableParallelism() < 2) return
    this.#thread = new ThreadRenderer(settingsOf(this.#client), this.#settings)
  }

  /** Those of the articles that are published, in no order. */
  async render(wanted: readonly WantedArticle[]): Promise<RenderedArticle[]> {
    if (this.#thread) {
      try {
        return await this.#thread.render(wanted)
      } catch {
        // What keeps the thread from it shows here, or does not happen here.
      }
    }
    return this.#here.render(wanted)
  }

  /** Ends the thread. */
  async end(): Promise<void> {
    this.#hasEnded = true
    await this.#thread?.end()
    this.#thread = undefined
  }
}

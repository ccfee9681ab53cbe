import {availableParallelism} from 'node:os'

import type {SanityClient} from '@sanity/client'

import {settingsOf} from '../../connection/index.ts'
import {ownBlockTypes} from '../../render/index.ts'
import type {ArticleFetcher} from '../articles/fetch-articles.ts'
import {ArticleRenderer} from './article-renderer.ts'
import type {RenderedArticle, RenderSettings, WantedArticle} from './rendered-article.ts'
import {ThreadRenderer} from './thread-renderer.ts'

/** From this number of articles on, a second thread saves more time than its start takes. */
export const manyArticles = 500

/**
 * Fetches and renders articles: a few in this thread, many in another one. Meanwhile this thread asks for changes,
 * writes files and records results. Both give the same files.
 */
export class Renderers {
  readonly #client: SanityClient
  readonly #settings: RenderSettings
  readonly #module: string | undefined
  readonly #here: ArticleRenderer
  #thread: ThreadRenderer | undefined
  #hasEnded = false

  /** @param module the address of the newsroom's configuration, with its block types and the theme of the settings */
  constructor(
    client: SanityClient,
    fetcher: ArticleFetcher,
    settings: RenderSettings,
    module?: string,
  ) {
    this.#client = client
    this.#settings = settings
    this.#module = module
    this.#here = new ArticleRenderer(client, fetcher, settings)
  }

  /** How many batches to request ahead. */
  get ahead(): number {
    return this.#thread ? 2 : 1
  }

  /** The fields of the site that the rendered articles have read. */
  get reads(): ReadonlySet<string> {
    return new Set([...this.#here.reads, ...(this.#thread?.reads ?? [])])
  }

  /** Announces a number of articles to render. */
  expect(articles: number): void {
    if (this.#thread || this.#hasEnded) return
    if (articles < manyArticles || availableParallelism() < 2) return
    // Another thread can load a theme and block types, but not be sent any.
    const hasOwnParts = this.#settings.options.theme !== undefined || ownBlockTypes().length > 0
    if (hasOwnParts && this.#module === undefined) return
    this.#thread = new ThreadRenderer(settingsOf(this.#client), this.#settings, this.#module)
  }

  /** Renders the articles that are still published, in no particular order. */
  async render(wanted: readonly WantedArticle[]): Promise<RenderedArticle[]> {
    if (this.#thread) {
      try {
        return await this.#thread.render(wanted)
      } catch {
        // An error of the content shows again in this thread. An error of the other thread does not.
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

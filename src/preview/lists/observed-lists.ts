import {createHash} from 'node:crypto'

import type {SanityClient} from '@sanity/client'

import type {DocumentStore} from '../documents/document-store.ts'
import type {Language} from '../language.ts'
import {listMain} from '../pages/list.ts'
import {listedArticles, type ListedArticle} from './listed-articles.ts'

/** A page that shows the list of articles. */
export interface ListViewer {
  readonly language: Language
  /** Whether the list includes drafts. */
  readonly hasDrafts: boolean
  /** The version that the page shows, see {@link ListedPage}. */
  version: string
  /** Takes a message of the protocol, as JSON. */
  readonly send: (message: string) => void
}

/** The `<main>` of the list. Equal contents have the same `version`. */
export interface ListedPage {
  readonly version: string
  readonly main: string
}

/** The delay that collects several changes into one read, in milliseconds. */
const delay = 100

/** The interval between checks of the clock while an article is under embargo, in milliseconds. */
const tick = 1_000

/** A hosted lake's queries lag a moment behind its listeners, so lists are read a second time. */
const secondLook = 2_000

/**
 * The current list of articles, for all pages that show it. The lists with and without drafts are each read once for
 * all of them.
 */
export class ObservedLists {
  readonly #client: SanityClient
  readonly #store: DocumentStore
  readonly #viewers = new Set<ListViewer>()
  #unfollow: (() => void) | undefined
  #timer: NodeJS.Timeout | undefined
  #later: NodeJS.Timeout | undefined
  /** The moment at which the next embargo ends, and the timer that checks the clock until then. */
  #due = Infinity
  #clock: NodeJS.Timeout | undefined

  constructor(client: SanityClient, store: DocumentStore) {
    this.#client = client
    this.#store = store
  }

  subscribe(viewer: ListViewer): void {
    this.#viewers.add(viewer)
    this.#unfollow ??= this.#store.follow(() => this.#changed())
    // The list may have changed between the load of the page and its connection.
    this.#updateSoon()
  }

  unsubscribe(viewer: ListViewer): void {
    this.#viewers.delete(viewer)
    if (this.#viewers.size === 0) this.close()
  }

  close(): void {
    this.#unfollow?.()
    this.#unfollow = undefined
    clearTimeout(this.#timer)
    clearTimeout(this.#later)
    this.#timer = undefined
    clearInterval(this.#clock)
    this.#clock = undefined
  }

  #changed(): void {
    this.#updateSoon()
    clearTimeout(this.#later)
    this.#later = setTimeout(() => this.#updateSoon(), secondLook).unref()
  }

  #updateSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      // The store reports when a silent lake is back, and lists are read then.
      for (const hasDrafts of [true, false]) this.#update(hasDrafts).catch(() => undefined)
    }, delay).unref()
  }

  async #update(hasDrafts: boolean): Promise<void> {
    const viewers = [...this.#viewers].filter((viewer) => viewer.hasDrafts === hasDrafts)
    if (viewers.length === 0) return
    const articles = await listedArticles(this.#client, hasDrafts)
    if (this.#viewers.size > 0) this.#waitFor(articles)
    const pages: Partial<Record<Language, ListedPage>> = {}
    for (const viewer of viewers) {
      const page = (pages[viewer.language] ??= listedPage(articles, viewer.language, hasDrafts))
      if (page.version === viewer.version || !this.#viewers.has(viewer)) continue
      viewer.version = page.version
      viewer.send(JSON.stringify({type: 'list', ...page}))
    }
  }

  #waitFor(articles: readonly ListedArticle[]): void {
    const moments = articles.flatMap(({heldUntil}) => Date.parse(heldUntil ?? '') || [])
    this.#due = Math.min(this.#due > Date.now() ? this.#due : Infinity, ...moments)
    if (this.#due === Infinity) return
    this.#clock ??= setInterval(() => {
      if (Date.now() < this.#due) return
      this.#due = Infinity
      this.#updateSoon()
    }, tick).unref()
  }
}

/** Returns the list in a language. */
export function listedPage(
  articles: readonly ListedArticle[],
  language: Language,
  hasDrafts: boolean,
): ListedPage {
  const main = listMain(articles, language, hasDrafts).text
  return {main, version: createHash('sha256').update(main).digest('base64url').slice(0, 16)}
}

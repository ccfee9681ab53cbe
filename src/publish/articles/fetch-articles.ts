import type {SanityClient} from '@sanity/client'

import {published} from '../published.ts'
import {joinArticle, shownOf} from '../../content/join-article.ts'
import {ARTICLES_BY_ID, REFERRED_BY_ID} from '../../content/queries/index.ts'
import {referencesIn, type ReferenceUses} from '../../content/references.ts'
import type {Article} from '../../render/index.ts'
import type {ARTICLES_BY_ID_RESULT} from '../../content/generated/sanity.types.ts'
import type {StoredDocument} from '../../content/stored-document.ts'

/** A stored article. */
type StoredArticle = ARTICLES_BY_ID_RESULT[number]

/** A document as `REFERRED_BY_ID` returns it. */
export interface Referred extends StoredDocument {
  readonly _type: string
  readonly _rev: string
  readonly slug?: {readonly current?: string} | null
}

/** The id that an article refers to, and the document, when it is published. */
interface Reference {
  readonly id: string
  readonly uses: ReferenceUses
  readonly document: Referred | null
}

/** An article with all fields that a page shows. */
export interface FetchedArticle {
  readonly stored: StoredArticle
  /** The references of the article, and the found documents. */
  readonly references: readonly Reference[]
  /** The article with its references resolved, as queries with `->` return it. */
  readonly article: Article
}

/** Articles that are being fetched. */
interface Coming {
  readonly ids: ReadonlySet<string>
  readonly stored: Promise<readonly StoredArticle[]>
}

/** The number of referred documents that are cached for later articles. */
const mostKept = 5_000

/**
 * Fetches articles and resolves their references. The lake does not join them, because it would send a source again
 * with each quotation, and hide the revisions of the joined documents.
 */
export class ArticleFetcher {
  readonly #client: SanityClient
  readonly #referred = new Map<string, Referred | null>()
  #coming: Coming | undefined

  readonly #mostKept: number

  /** @param kept the number of referred documents that are cached for later articles */
  constructor(client: SanityClient, kept = mostKept) {
    this.#client = client
    this.#mostKept = kept
  }

  /**
   * Starts to fetch articles that will be needed next, and some of the documents that they refer to. They are from this
   * moment, so changes that arrive meanwhile may be newer.
   */
  expect(articles: readonly string[], referred: readonly string[]): void {
    const both = Promise.all([
      this.#client.fetch(ARTICLES_BY_ID, {ids: articles}, published),
      referred.length > 0 ? this.#fetchReferred(new Set(referred)) : undefined,
    ])
    const stored = both.then(([found]) => found)
    // The call that needs these articles throws the error.
    stored.catch(() => undefined)
    this.#coming = {ids: new Set(articles), stored}
  }

  /** Drops what was started by {@link expect}, because it is out of date. */
  forget(): void {
    this.#coming = undefined
  }

  /** Returns the published articles of these ids, in no particular order. */
  async fetch(articles: readonly string[]): Promise<FetchedArticle[]> {
    const stored = await this.#fetchStored(articles)
    const referred = stored.map((article) => referencesIn(article))
    const find = await this.#fetchReferred(new Set(referred.flatMap((ids) => [...ids.keys()])))
    return stored.map((article, index) => ({
      stored: article,
      references: Array.from(referred[index] ?? [], ([id, uses]) => ({
        id,
        uses,
        document: find(id),
      })),
      article: joinArticle(article, (id) => {
        const document = find(id)
        return document && shownOf(document)
      }),
    }))
  }

  async #fetchStored(articles: readonly string[]): Promise<readonly StoredArticle[]> {
    const coming = this.#coming
    this.#coming = undefined
    if (!coming || !articles.every((id) => coming.ids.has(id))) {
      return this.#client.fetch(ARTICLES_BY_ID, {ids: articles}, published)
    }
    const wanted = new Set(articles)
    return (await coming.stored).filter(({_id: id}) => wanted.has(id))
  }

  async #fetchReferred(ids: ReadonlySet<string>): Promise<(id: string) => Referred | null> {
    // Collected before any wait: another call may clear the cache meanwhile.
    const found = new Map<string, Referred | null>()
    for (const id of ids) {
      const kept = this.#referred.get(id)
      if (kept !== undefined) found.set(id, kept)
    }
    if (this.#referred.size > this.#mostKept) {
      for (const id of this.#referred.keys()) if (!ids.has(id)) this.#referred.delete(id)
    }
    const missing = [...ids].filter((id) => !found.has(id))
    if (missing.length > 0) {
      const documents = await this.#client.fetch<Referred[]>(
        REFERRED_BY_ID,
        {ids: missing},
        published,
      )
      const byId = new Map(documents.map((document) => [document._id, document]))
      for (const id of missing) {
        const document = byId.get(id) ?? null
        found.set(id, document)
        this.#referred.set(id, document)
      }
    }
    return (id) => found.get(id) ?? null
  }
}

import type {RenderOptions} from '../../render/index.ts'
import type {DocumentStore} from '../documents/document-store.ts'
import type {Layers} from '../documents/perspective.ts'
import {perspectiveOf} from '../documents/perspective.ts'
import {createEdit} from './edit-attribute.ts'
import type {PreviewedType} from './page-kinds.ts'
import {ObservedArticle} from './observed-article.ts'

/** The time that an article is followed after its last page has closed, in milliseconds. */
const patience = 30_000

/** The articles on open pages, one entry for each perspective. */
export class ObservedArticles {
  readonly #store: DocumentStore
  readonly #options: RenderOptions
  readonly #studioUrl: string
  readonly #articles = new Map<string, {article: ObservedArticle; lastUse: number}>()
  readonly #sweep = setInterval(() => this.#forget(), patience / 2).unref()

  constructor(store: DocumentStore, options: RenderOptions, studioUrl: string) {
    this.#store = store
    this.#options = options
    this.#studioUrl = studioUrl
  }

  /** Returns the article of a group of documents in a perspective. */
  get(group: string, layers: Layers): ObservedArticle {
    const name = `${perspectiveOf(layers)} ${group}`
    let observed = this.#articles.get(name)
    if (!observed) {
      const studioUrl = this.#studioUrl
      const edit = (type: PreviewedType) => createEdit({id: group, type, studioUrl})
      const article = new ObservedArticle(this.#store, group, layers, this.#options, edit)
      observed = {article, lastUse: 0}
      this.#articles.set(name, observed)
    }
    observed.lastUse = Date.now()
    return observed.article
  }

  close(): void {
    clearInterval(this.#sweep)
    for (const {article} of this.#articles.values()) article.close()
    this.#articles.clear()
  }

  #forget(): void {
    const now = Date.now()
    for (const [name, observed] of this.#articles) {
      if (observed.article.viewers.size > 0) observed.lastUse = now
      else if (now - observed.lastUse > patience) {
        observed.article.close()
        this.#articles.delete(name)
      }
    }
  }
}

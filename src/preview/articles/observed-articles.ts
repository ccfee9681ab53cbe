import type {RenderOptions, Site} from '../../render/index.ts'
import type {DocumentStore} from '../documents/document-store.ts'
import type {Layers} from '../documents/perspective.ts'
import {perspectiveOf} from '../documents/perspective.ts'
import {createEdit} from './edit-attribute.ts'
import type {PreviewedType} from './page-kinds.ts'
import type {FollowedSite} from './followed-site.ts'
import {ObservedArticle} from './observed-article.ts'

/** The time that an article is followed after its last page has closed, in milliseconds. */
const patience = 30_000

/** The articles on open pages, one entry for each perspective. */
export class ObservedArticles {
  readonly #store: DocumentStore
  readonly #site: FollowedSite | undefined
  #options: RenderOptions
  readonly #studioUrl: string
  readonly #articles = new Map<string, {article: ObservedArticle; lastUse: number}>()
  readonly #sweep = setInterval(() => this.#forget(), patience / 2).unref()

  /** `followed` makes the site that pages follow, if it can change. */
  constructor(
    store: DocumentStore,
    options: RenderOptions,
    studioUrl: string,
    followed?: (onChange: (site: Site) => void) => FollowedSite,
  ) {
    this.#store = store
    this.#options = options
    this.#studioUrl = studioUrl
    this.#site = followed?.((site) => this.#setSite(site))
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
      this.#site?.follow()
    }
    observed.lastUse = Date.now()
    return observed.article
  }

  /** Reads the settings of the site before the first page is shown. Later ones arrive by themselves. */
  async readSite(): Promise<void> {
    if (this.#articles.size === 0) await this.#site?.read()
  }

  #setSite(site: Site): void {
    this.#options = {...this.#options, site}
    for (const {article} of this.#articles.values()) article.setOptions(this.#options)
  }

  close(): void {
    this.#site?.close()
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
    if (this.#articles.size === 0) this.#site?.close()
  }
}

import type {Article} from '../../render/index.ts'
import {joinArticle, shownOf} from '../../content/join-article.ts'
import {referencesIn, type Joined} from '../../content/references.ts'
import {LINKED_TYPES} from '../../content/linked-types.ts'
import type {StoredDocument} from '../../content/stored-document.ts'
import type {DocumentStore, DocumentWatcher} from '../documents/document-store.ts'
import type {Layers} from '../documents/perspective.ts'
import {idsOf} from '../documents/perspective.ts'

/**
 * An article and all documents that it refers to, in one perspective, as the lake has them. Calls `onChange` after
 * every transaction that touches one of them.
 */
export class ArticleDocuments implements DocumentWatcher {
  readonly ids: Set<string>
  readonly onChange: () => void
  readonly #store: DocumentStore
  readonly #group: string
  readonly #layers: Layers
  #joined: Joined = new WeakMap()
  #found = new Map<
    string,
    {readonly stored: StoredDocument | null; readonly shown: object | null}
  >()

  constructor(store: DocumentStore, group: string, layers: Layers, onChange: () => void) {
    this.#store = store
    this.#group = group
    this.#layers = layers
    this.onChange = onChange
    this.ids = new Set(idsOf(group, layers))
    store.watch(this)
  }

  close(): void {
    this.#store.unwatch(this)
  }

  /** The visible document of the group; null when there is none. */
  get document(): StoredDocument | null {
    return this.#seen(this.#group)
  }

  /** Any document of the group. */
  stored(id: string): StoredDocument | null {
    return this.#store.get(id)
  }

  /** Returns whether all targets of a document's references were read. From then on they are watched as well. */
  isRead(document: StoredDocument | null): boolean {
    const ids = [...this.#idsFor(document)]
    if (!ids.every((id) => this.#store.has(id))) return false
    for (const id of ids) this.ids.add(id)
    return true
  }

  /** Reads the article and all targets of a document's references. Throws `lake-away`. */
  async read(document: StoredDocument | null): Promise<void> {
    const ids = [...this.#idsFor(document)]
    for (const id of ids) this.ids.add(id)
    await this.#store.read(ids)
  }

  /** Returns a document with its references resolved; the same object as long as nothing has changed. */
  join(document: StoredDocument): Article {
    this.#forgetIfChanged()
    const article = joinArticle(document, (id) => this.#find(id), this.#joined)
    return {...article, _id: this.#group}
  }

  *#idsFor(document: StoredDocument | null): Generator<string, void> {
    yield* this.ids
    for (const id of referencesIn(document).keys()) yield* idsOf(id, this.#layers)
  }

  /** Drops the joined documents when the target of a reference has changed. */
  #forgetIfChanged(): void {
    for (const [id, {stored}] of this.#found) {
      if (this.#seen(id) === stored) continue
      this.#found = new Map()
      this.#joined = new WeakMap()
      return
    }
  }

  #find(id: string): object | null {
    const known = this.#found.get(id)
    if (known) return known.shown
    const stored = this.#seen(id)
    const isShown = stored && (!isLinked(stored) || this.#isPublished(id))
    const shown = isShown ? {...shownOf(stored), _id: id} : null
    this.#found.set(id, {stored, shown})
    return shown
  }

  /** Returns whether a page stands, or will stand, under the address of a document. That of a draft alone does not. */
  #isPublished(group: string): boolean {
    return idsOf(group, this.#layers).some((id) => {
      const document = id.startsWith('drafts.') ? null : this.#store.get(id)
      return document ? !isDeleted(document) : false
    })
  }

  /** Returns the document of the first layer that has one. A version marked for deletion hides its group. */
  #seen(group: string): StoredDocument | null {
    for (const id of idsOf(group, this.#layers)) {
      const document = this.#store.get(id)
      if (document) return isDeleted(document) ? null : document
    }
    return null
  }
}

function isLinked({_type: type}: StoredDocument): boolean {
  return LINKED_TYPES.includes(type as string)
}

function isDeleted({_system: system}: StoredDocument): boolean {
  return (
    typeof system === 'object' && system !== null && 'delete' in system && system.delete === true
  )
}

import type {RenderOptions} from '../../render/index.ts'
import type {StoredDocument} from '../../content/stored-document.ts'
import type {DocumentStore} from '../documents/document-store.ts'
import type {Layers} from '../documents/perspective.ts'
import {ArticleDocuments} from './article-documents.ts'
import {isHeld, stateOf} from './article-state.ts'
import type {Shown} from './article-view.ts'
import {ArticleView, messageOf} from './article-view.ts'
import type {Edit} from './edit-attribute.ts'
import {SurroundingsTeller} from './surroundings-teller.ts'
import type {Viewer} from './viewer.ts'

/** How many former renderings are remembered, for pages that come back. */
const remembered = 8

/** How often what an article refers to is read while the article goes on changing, before it is rendered as it is. */
const mostRounds = 5

/**
 * An article in a perspective, as it is now, for all pages that show it: what has changed is worked out, rendered and
 * written down once for all of them.
 */
export class ObservedArticle {
  readonly viewers = new Set<Viewer>()
  readonly #group: string
  readonly #layers: Layers
  readonly #documents: ArticleDocuments
  readonly #view: ArticleView
  readonly #former: Shown[] = []
  readonly #surroundings = new SurroundingsTeller(this.viewers)
  #shown: Shown | undefined
  #updating: Promise<void> | undefined
  #mustUpdate = false

  constructor(
    store: DocumentStore,
    group: string,
    layers: Layers,
    options: RenderOptions,
    edit: Edit,
  ) {
    this.#group = group
    this.#layers = layers
    this.#view = new ArticleView(options, edit)
    this.#documents = new ArticleDocuments(store, group, layers, () => {
      // Who asks next is told that the lake does not answer.
      this.#update().catch(() => undefined)
    })
  }

  /** The article that is seen, as it is stored; null when there is none. */
  get document(): StoredDocument | null {
    const {document} = this.#documents
    return document && isArticle(document) ? document : null
  }

  /** What there is of this id that is no article. */
  get other(): StoredDocument | null {
    const {document} = this.#documents
    return document && !isArticle(document) ? document : null
  }

  /** What pages show now. Throws `lake-away` when it cannot be read. */
  async shown(): Promise<Shown> {
    if (!this.#shown) await this.#update()
    if (!this.#shown) await this.#read()
    return (this.#shown ??= this.#render(this.document))
  }

  /** Sends to a page whatever changes from what it shows: those versions of text and surroundings, if they are remembered. */
  async subscribe(viewer: Viewer, version: string, around: string): Promise<void> {
    const shown = await this.shown()
    const find = (name: string) => [shown, ...this.#former].find((one) => one.version === name)
    if (refused(viewer, shown)) return
    viewer.shown = find(version)
    viewer.around = find(around)
    this.viewers.add(viewer)
    // A page that comes back says what is edited there at once, and may do so before this is here.
    if (viewer.unsaved) this.#bringUp(viewer)
    else if (viewer.shown !== this.#shown) this.#send(viewer, shown)
    else if (viewer.around !== viewer.shown) this.#surroundings.tellSoon()
  }

  unsubscribe(viewer: Viewer): void {
    this.viewers.delete(viewer)
  }

  /** Shows one page what is being edited there, or again what the lake has. Of several the last one counts. */
  async showUnsaved(viewer: Viewer, document: StoredDocument | undefined): Promise<void> {
    viewer.unsaved = document
    if (document) await this.#documents.read(document).catch(() => undefined)
    if (viewer.unsaved === document && this.viewers.has(viewer)) this.#bringUp(viewer)
  }

  close(): void {
    this.#surroundings.close()
    this.#documents.close()
  }

  /** Renders what is there now, and once more if it changed meanwhile. */
  #update(): Promise<void> {
    this.#mustUpdate = true
    if (!this.#canRender()) {
      return (this.#updating ??= this.#readAndUpdate().finally(() => {
        this.#updating = undefined
      }))
    }
    // At once, where nothing has to be read first: this is the way of a keystroke.
    this.#mustUpdate = false
    this.#bringUpAll()
    return Promise.resolve()
  }

  #canRender(): boolean {
    return this.#updating === undefined && this.#documents.isRead(this.#documents.document)
  }

  async #readAndUpdate(): Promise<void> {
    while (this.#mustUpdate) {
      this.#mustUpdate = false
      try {
        await this.#read()
      } catch (error) {
        if (!this.#shown) throw error
        return
      }
      if (!this.#mustUpdate) this.#bringUpAll()
    }
  }

  /** First the article, and then what it refers to, which may be something else by then. */
  async #read(): Promise<void> {
    for (let round = 0; round < mostRounds; round += 1) {
      await this.#documents.read(this.#documents.document)
      if (this.#documents.isRead(this.#documents.document)) return
    }
  }

  #bringUpAll(): void {
    const before = this.#shown
    if (before) this.#former.unshift(before)
    this.#former.length = Math.min(this.#former.length, remembered)
    const shown = this.#render(this.document)
    this.#shown = shown
    const message = before && JSON.stringify(messageOf(before, shown))
    for (const viewer of this.viewers) {
      if (refused(viewer, shown)) continue
      if (viewer.unsaved || viewer.shown !== before || !message) this.#bringUp(viewer)
      else {
        viewer.shown = shown
        viewer.send(message)
      }
    }
    this.#surroundings.tellSoon()
  }

  #bringUp(viewer: Viewer): void {
    const shown = viewer.unsaved ? this.#render(viewer.unsaved) : this.#shown
    if (shown && shown !== viewer.shown) this.#send(viewer, shown)
  }

  #send(viewer: Viewer, shown: Shown): void {
    viewer.send(JSON.stringify(messageOf(viewer.shown, shown)))
    viewer.shown = shown
    this.#surroundings.tellSoon()
  }

  #render(document: StoredDocument | null): Shown {
    const stored = (id: string) => this.#documents.stored(id)
    const state = stateOf(this.#group, this.document, this.#layers, stored)
    return this.#view.show(document, this.#documents, state)
  }
}

/** Refuses a page that must not show this. */
function refused({refuse}: Viewer, {facts}: Shown): boolean {
  if (!refuse || !isHeld(facts.state)) return false
  refuse()
  return true
}

function isArticle({_type: type}: StoredDocument): boolean {
  return type === 'article'
}

import type {RenderOptions} from '../../render/index.ts'
import type {StoredDocument} from '../../content/stored-document.ts'
import type {DocumentStore} from '../documents/document-store.ts'
import type {Layers} from '../documents/perspective.ts'
import {ArticleDocuments} from './article-documents.ts'
import {isHeld, stateOf} from './article-state.ts'
import type {PageContent} from './article-view.ts'
import {ArticleView, messageOf} from './article-view.ts'
import type {Edit} from './edit-attribute.ts'
import {previewedType, type PreviewedType} from './page-kinds.ts'
import {SurroundingsTeller} from './surroundings-teller.ts'
import type {Viewer} from './viewer.ts'

/** The number of former renderings that are kept for pages that reconnect. */
const remembered = 8

/**
 * The number of times that references are read again while the article keeps changing. After that it is rendered as it
 * is.
 */
const mostRounds = 5

/**
 * An article in one perspective, for all pages that show it. Each change is rendered and serialised once for all of
 * them.
 */
export class ObservedArticle {
  readonly viewers = new Set<Viewer>()
  readonly #group: string
  readonly #layers: Layers
  readonly #documents: ArticleDocuments
  readonly #editOf: (type: PreviewedType) => Edit
  #view: ArticleView
  readonly #former: PageContent[] = []
  readonly #surroundings = new SurroundingsTeller(this.viewers)
  #shown: PageContent | undefined
  #updating: Promise<void> | undefined
  #mustUpdate = false

  constructor(
    store: DocumentStore,
    group: string,
    layers: Layers,
    options: RenderOptions,
    editOf: (type: PreviewedType) => Edit,
  ) {
    this.#group = group
    this.#layers = layers
    this.#editOf = editOf
    this.#view = new ArticleView(options, editOf)
    this.#documents = new ArticleDocuments(store, group, layers, () => {
      // The next call of `shown` reports that the lake does not answer.
      this.#update().catch(() => undefined)
    })
  }

  /** The visible article or page of the site as stored; null when there is none. */
  get document(): StoredDocument | null {
    const {document} = this.#documents
    return previewedType(document) ? document : null
  }

  /** The document with this id, if the preview has no page for it. */
  get other(): StoredDocument | null {
    const {document} = this.#documents
    return previewedType(document) ? null : document
  }

  /** Returns the current content of the pages. Throws `lake-away` when it cannot be read. */
  async shown(): Promise<PageContent> {
    if (!this.#shown) await this.#update()
    if (!this.#shown) await this.#read()
    return (this.#shown ??= this.#render(this.document))
  }

  /** Sends a page every change from the versions of text and surroundings that it shows, if they are remembered. */
  async subscribe(viewer: Viewer, version: string, around: string): Promise<void> {
    const shown = await this.shown()
    const find = (name: string) => [shown, ...this.#former].find((one) => one.version === name)
    if (refused(viewer, shown)) return
    viewer.shown = find(version)
    viewer.around = find(around)
    this.viewers.add(viewer)
    // A page that reconnects sends its unsaved edits at once, possibly before this read has ended.
    if (viewer.unsaved) this.#bringUp(viewer)
    else if (viewer.shown !== this.#shown) this.#send(viewer, shown)
    else if (viewer.around !== viewer.shown) this.#surroundings.tellSoon()
  }

  unsubscribe(viewer: Viewer): void {
    this.viewers.delete(viewer)
  }

  /** Shows one page its unsaved edits, or the stored article again. The last call wins. */
  async showUnsaved(viewer: Viewer, document: StoredDocument | undefined): Promise<void> {
    viewer.unsaved = document
    if (document) await this.#documents.read(document).catch(() => undefined)
    if (viewer.unsaved === document && this.viewers.has(viewer)) this.#bringUp(viewer)
  }

  /** Renders the article with other options from now on. */
  setOptions(options: RenderOptions): void {
    this.#view = new ArticleView(options, this.#editOf)
    if (this.#shown && !this.#updating) this.#bringUpAll()
    else this.#mustUpdate = this.#updating !== undefined
  }

  close(): void {
    this.#surroundings.close()
    this.#documents.close()
  }

  /** Renders the current document, and once more if it changed meanwhile. */
  #update(): Promise<void> {
    this.#mustUpdate = true
    if (!this.#canRender()) {
      return (this.#updating ??= this.#readAndUpdate().finally(() => {
        this.#updating = undefined
      }))
    }
    // Every keystroke takes this path, so it renders at once if nothing has to be read.
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

  /** Reads the article first and its references second: they may have changed by then. */
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

  #send(viewer: Viewer, shown: PageContent): void {
    viewer.send(JSON.stringify(messageOf(viewer.shown, shown)))
    viewer.shown = shown
    this.#surroundings.tellSoon()
  }

  #render(document: StoredDocument | null): PageContent {
    const stored = (id: string) => this.#documents.stored(id)
    const state = stateOf(this.#group, this.document, this.#layers, stored)
    return this.#view.show(document, this.#documents, state)
  }
}

/** Refuses a page that may not show this document. */
function refused({refuse}: Viewer, {facts}: PageContent): boolean {
  if (!refuse || !isHeld(facts.state)) return false
  refuse()
  return true
}

import {getPublishedId, type SanityDocument} from 'sanity'

import type {PageShows, StudioMessage} from '../../content/preview-messages.ts'
import {diffUnsaved} from './diff-unsaved.ts'

/** A document as edited in a form, and the form's perspective as it stands in addresses. */
export interface Unsaved {
  readonly perspective: string
  readonly document: Partial<SanityDocument>
}

interface Page {
  readonly port: MessagePort
  /** The published `_id` of the shown article. */
  readonly id: string
  /** The last document that the page received. */
  told: Unsaved | undefined
}

/**
 * The pages of the preview that this Studio shows, in a frame or in windows that it opened. Each page receives the
 * changes of its article while it is edited. Pages of other origins are ignored and receive nothing.
 */
export class PreviewPages {
  readonly #origin: string
  readonly #pages = new Map<MessageEventSource, Page>()
  readonly #forms = new Map<object, Unsaved>()
  #language = 'de'

  /** The address of the preview. */
  constructor(preview: string) {
    this.#origin = new URL(preview).origin
  }

  /** Whether any page has announced itself. */
  get areThere(): boolean {
    return this.#pages.size > 0
  }

  /** Starts listening to pages. Returns a function that stops it. */
  listen(language: string): () => void {
    this.#language = language
    const heard = (event: MessageEvent) => this.#heard(event)
    addEventListener('message', heard)
    for (const {port} of this.#pages.values()) this.#greet(port)
    return () => removeEventListener('message', heard)
  }

  /** Sends the current document of a form to its pages; undefined for a closed form. */
  show(form: object, unsaved: Unsaved | undefined): void {
    if (unsaved) this.#forms.set(form, unsaved)
    else this.#forms.delete(form)
    for (const page of this.#pages.values()) this.#tell(page)
  }

  #heard({origin, source, data, ports: [port]}: MessageEvent<Partial<PageShows> | null>): void {
    if (origin !== this.#origin || !source || !port || !isShownHere(source as Window)) return
    if (data?.type !== 'newsdesk/page-shows' || typeof data.id !== 'string') return
    for (const other of this.#pages.keys()) {
      if ((other as Window).closed) this.#pages.delete(other)
    }
    this.#pages.get(source)?.port.close()
    const page: Page = {port, id: data.id, told: undefined}
    this.#pages.set(source, page)
    this.#greet(port)
    this.#tell(page)
  }

  #greet(port: MessagePort): void {
    post(port, {type: 'studio', language: this.#language})
  }

  #tell(page: Page): void {
    const {port, id, told} = page
    const unsaved = [...this.#forms.values()].findLast(
      ({document}) => document._id !== undefined && getPublishedId(document._id) === id,
    )
    if (unsaved === told) return
    page.told = unsaved
    const {perspective} = unsaved ?? told ?? {perspective: ''}
    if (!unsaved || !told || told.perspective !== perspective) {
      post(port, {type: 'unsaved', perspective, document: unsaved?.document ?? null})
      return
    }
    const diff = diffUnsaved(told.document, unsaved.document)
    if (diff) post(port, {type: 'unsaved', perspective, diff})
  }
}

/** Returns whether a page is in a frame of this window, or in a window that this one opened. */
function isShownHere(page: Window): boolean {
  return page.parent === window || page.opener === window
}

function post(port: MessagePort, message: StudioMessage): void {
  port.postMessage(message)
}

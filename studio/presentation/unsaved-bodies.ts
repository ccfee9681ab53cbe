import type {Editor} from '@portabletext/editor'
import type {Path, SanityDocument} from 'sanity'

import {withValueAt} from './with-value-at.ts'

type Document = Partial<SanityDocument>

/** Takes the document that the preview is to show. */
export type Show = (document: Document | null | undefined) => void

/**
 * Texts that are ahead of their form. An editor of Portable Text keeps what is typed for up to a second before its form
 * hears of it, and Presentation shows what the form has; with these it shows what is typed.
 */
export class UnsavedBodies {
  readonly #ahead = new Map<Editor, Path>()
  readonly #show: Show
  #document: Document | null | undefined
  #isShownSoon = false

  constructor(show: Show) {
    this.#show = show
  }

  /** Takes what the form has. */
  readonly formChanged: Show = (document) => {
    this.#document = document
    this.#showSoon()
  }

  /** Something was typed into the text at a path, and the form does not know. */
  typed(editor: Editor, path: Path): void {
    this.#ahead.set(editor, path)
    this.#showSoon()
  }

  /** The form knows all that the text has. */
  flushed(editor: Editor): void {
    this.#ahead.delete(editor)
  }

  /** Several changes of one key are shown as one. */
  #showSoon(): void {
    if (this.#isShownSoon) return
    this.#isShownSoon = true
    setTimeout(() => {
      this.#isShownSoon = false
      const document = this.#document && this.#whole(this.#document)
      this.#show(document && carried(document))
    })
  }

  #whole(document: Document): Document {
    let whole: unknown = document
    for (const [editor, path] of this.#ahead) {
      whole = withValueAt(whole, path, editor.getSnapshot().context.value)
    }
    return whole as Document
  }
}

/**
 * Presentation puts single values of the document into answers of the lake, in the place of values that stand there; a
 * paragraph that the lake does not have yet has no such place. So the whole document goes in the place of one value that
 * every document has, its revision, where the preview looks for it.
 */
function carried(document: Document): Document {
  return {...document, _rev: document as unknown as string}
}

import type {Editor} from '@portabletext/editor'
import type {Path, SanityDocument} from 'sanity'

import {valueAt, withValueAt} from './value-at.ts'

type Document = Partial<SanityDocument>

/** A text editor whose value is ahead of its form. */
interface Ahead {
  readonly path: Path
  /** The form's value when the editor passed the text on; undefined before that. */
  flushedOver?: {readonly value: unknown}
}

/**
 * A form, and the texts that are ahead of it. An editor of Portable Text passes edits to its form only after up to a
 * second. This class combines both into the document as typed.
 */
export class UnsavedBodies {
  readonly #ahead = new Map<Editor, Ahead>()
  readonly #show: (document: Document | null) => void
  #document: Document | null = null
  #isShownSoon = false

  /** Calls `show` with the document whenever it has changed. */
  constructor(show: (document: Document | null) => void) {
    this.#show = show
  }

  /** Records the form's document. */
  formChanged(document: Document | null): void {
    this.#document = document
    for (const [editor, {path, flushedOver}] of this.#ahead) {
      if (flushedOver && valueAt(document, path) !== flushedOver.value) this.#ahead.delete(editor)
    }
    this.#showNow()
  }

  /** Records an edit of the text at a path that the form does not have yet. */
  typed(editor: Editor, path: Path): void {
    this.#ahead.set(editor, {path})
    this.#showSoon()
  }

  /** Records that the editor passed its text on. The text stays ahead until the form has it. */
  flushed(editor: Editor): void {
    const ahead = this.#ahead.get(editor)
    if (ahead) ahead.flushedOver = {value: valueAt(this.#document, ahead.path)}
  }

  /** Records that a text editor was closed. */
  closed(editor: Editor): void {
    this.#ahead.delete(editor)
  }

  /**
   * Shows several changes of one keystroke together. It does not wait for Studio to draw, which takes a while in a long
   * text.
   */
  #showSoon(): void {
    if (this.#isShownSoon) return
    this.#isShownSoon = true
    queueMicrotask(() => {
      this.#isShownSoon = false
      this.#showNow()
    })
  }

  #showNow(): void {
    let whole: unknown = this.#document
    for (const [editor, {path}] of this.#ahead) {
      whole = withValueAt(whole, path, editor.getSnapshot().context.value)
    }
    this.#show(whole as Document | null)
  }
}

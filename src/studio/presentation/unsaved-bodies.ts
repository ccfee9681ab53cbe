import type {Editor} from '@portabletext/editor'
import type {Path, SanityDocument} from 'sanity'

import {valueAt, withValueAt} from './value-at.ts'

type Document = Partial<SanityDocument>

/** A text that is ahead of its form. */
interface Ahead {
  readonly path: Path
  /** What the form had when it was told of the text; undefined while it knows nothing of it. */
  flushedOver?: {readonly value: unknown}
}

/**
 * A form and its texts that are ahead of it. An editor of Portable Text keeps what is typed for up to a second before its
 * form hears of it; with these the document is what is typed.
 */
export class UnsavedBodies {
  readonly #ahead = new Map<Editor, Ahead>()
  readonly #show: (document: Document | null) => void
  #document: Document | null = null
  #isShownSoon = false

  /** `show` takes the document whenever it has changed. */
  constructor(show: (document: Document | null) => void) {
    this.#show = show
  }

  /** Takes what the form has. */
  formChanged(document: Document | null): void {
    this.#document = document
    for (const [editor, {path, flushedOver}] of this.#ahead) {
      if (flushedOver && valueAt(document, path) !== flushedOver.value) this.#ahead.delete(editor)
    }
    this.#showNow()
  }

  /** Something was typed into the text at a path, and the form does not know. */
  typed(editor: Editor, path: Path): void {
    this.#ahead.set(editor, {path})
    this.#showSoon()
  }

  /** The form is told all that the text has; until it has that, the text is still ahead. */
  flushed(editor: Editor): void {
    const ahead = this.#ahead.get(editor)
    if (ahead) ahead.flushedOver = {value: valueAt(this.#document, ahead.path)}
  }

  /** The text is not edited any more. */
  closed(editor: Editor): void {
    this.#ahead.delete(editor)
  }

  /** Several changes of one key are shown as one, and before Studio has drawn them: in a long text that takes a while. */
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

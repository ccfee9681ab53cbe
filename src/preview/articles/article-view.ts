import {randomUUID} from 'node:crypto'

import type {RenderOptions} from '../../render/index.ts'
import type {LiveRendering} from '../../render/live/index.ts'
import {LivePage, partsHtml} from '../../render/live/index.ts'
import type {StoredDocument} from '../../content/stored-document.ts'
import {diffParts} from '../live/diff-parts.ts'
import type {ArticleState, PageFacts, ServerMessage} from '../live/protocol.ts'
import type {ArticleDocuments} from './article-documents.ts'
import type {Edit} from './edit-attribute.ts'
import {shownProblems} from './problems.ts'

/** The content of a page at one moment, identified by `version`. */
export interface PageContent {
  readonly version: string
  readonly rendering: LiveRendering
  readonly facts: PageFacts
}

/** Renders the document of an article repeatedly, as its page shows it. */
export class ArticleView {
  readonly #live: LivePage
  readonly #edit: Edit
  readonly #instance = randomUUID()
  #count = 0

  constructor(options: RenderOptions, edit: Edit) {
    this.#live = new LivePage({...options, edit})
    this.#edit = edit
  }

  /** Renders a document, or a notice that there is none. No content makes it throw. */
  show(
    document: StoredDocument | null,
    documents: ArticleDocuments,
    state: ArticleState,
  ): PageContent {
    this.#count += 1
    const version = `${this.#instance}.${this.#count}`
    try {
      const rendering = this.#live.render(document ? documents.join(document) : {})
      const problems = document ? shownProblems(rendering, this.#edit) : []
      return {version, rendering, facts: {state, problems}}
    } catch (error) {
      // A document nested too deeply for any stack ends here, for example.
      const name = error instanceof Error ? error.message : String(error)
      const problems = [{code: 'unreadable', path: '', severity: 'error', name} as const]
      return {version, rendering: this.#live.render({}), facts: {state, problems}}
    }
  }
}

/** Returns the message that takes a page from `before` to `after`. */
export function messageOf(before: PageContent | undefined, after: PageContent): ServerMessage {
  const {version: to, rendering, facts} = after
  const {lang, title, main} = rendering
  if (!before) {
    return {type: 'whole', to, lang, title, main: partsHtml(main.parts), facts}
  }
  const patch = diffParts(before.rendering.main, main)
  const same = {type: 'change', from: before.version, to, lang, title, facts} as const
  return patch ? {...same, patch} : same
}

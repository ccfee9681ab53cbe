import {randomUUID} from 'node:crypto'

import {reasonOf} from '../../content/reason-of.ts'
import type {RenderOptions} from '../../render/index.ts'
import type {LiveRendering} from '../../render/live/index.ts'
import {partsHtml} from '../../render/live/index.ts'
import type {StoredDocument} from '../../content/stored-document.ts'
import {diffParts} from '../live/diff-parts.ts'
import type {ArticleState, PageFacts, ServerMessage} from '../live/protocol.ts'
import type {ArticleDocuments} from './article-documents.ts'
import type {Edit} from './edit-attribute.ts'
import {
  articleKind,
  pageKind,
  previewedType,
  type PageKind,
  type PreviewedType,
} from './page-kinds.ts'
import {shownProblems} from './problems.ts'

/** The content of a page at one moment, identified by `version`. */
export interface PageContent {
  readonly version: string
  readonly rendering: LiveRendering
  readonly facts: PageFacts
}

/** Renders a document repeatedly, as its page shows it. */
export class ArticleView {
  readonly #kinds: Readonly<Record<PreviewedType, PageKind>>
  readonly #instance = randomUUID()
  #count = 0

  constructor(options: RenderOptions, editOf: (type: PreviewedType) => Edit) {
    this.#kinds = {
      article: articleKind(options, editOf('article')),
      page: pageKind(options, editOf('page')),
    }
  }

  /** Renders a document, or a notice that there is none. No content makes it throw. */
  show(
    document: StoredDocument | null,
    documents: ArticleDocuments,
    state: ArticleState,
  ): PageContent {
    this.#count += 1
    const version = `${this.#instance}.${this.#count}`
    const {live, edit, articleOf, isRule} = this.#kinds[previewedType(document) ?? 'article']
    try {
      const rendering = live.render(document ? articleOf(documents.join(document)) : {})
      const {problems: found, unmetRules} = rendering
      const rules = {problems: found, unmetRules: unmetRules.filter(isRule)}
      const problems = document ? shownProblems(rules, edit) : []
      return {version, rendering, facts: {state, problems}}
    } catch (error) {
      // A document nested too deeply for any stack ends here, for example.
      const name = reasonOf(error)
      const problems = [{code: 'unreadable', path: '', severity: 'error', name} as const]
      return {version, rendering: live.render({}), facts: {state, problems}}
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

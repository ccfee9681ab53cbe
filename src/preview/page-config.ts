import type {Language} from './language.ts'
import type {PageFacts} from './live/protocol.ts'

/** The configuration of an article's page in the preview, as JSON in its element `<meta name="preview">`. */
export interface PageConfig {
  /** The id of the article's published document, also when another document of its group is shown. */
  readonly documentId: string
  readonly type: 'article' | 'page'
  /**
   * A perspective as Studio writes it: `drafts`, `published`, the name of a release, or several separated by commas.
   */
  readonly perspective: string
  /** The language of the bar; the article has its own. */
  readonly language: Language
  /** Identifies the shown content, so that updates can continue from it. */
  readonly version: string
  readonly facts: PageFacts
  /** The active releases, and whether the article has a version in each. */
  readonly releases: readonly {
    readonly name: string
    readonly title: string
    readonly hasArticle: boolean
  }[]
  /** Whether the browser may see unpublished documents. */
  readonly hasSession: boolean
  /** The time zone of the times on the page. */
  readonly timeZone: string
  /** The nonce of styles that scripts add to the page. */
  readonly nonce: string
  /** The address of the Studio. */
  readonly studioUrl: string
  /** The address where the published site is served, if it is. */
  readonly siteAddress: string | undefined
  /** The origins of Studios that may show the page. */
  readonly studioOrigins: readonly string[]
}

/** The configuration of the list of articles, in the same place. */
export interface ListConfig {
  readonly language: Language
  /** Whether the list includes drafts. */
  readonly hasDrafts: boolean
  /** Identifies the shown content. */
  readonly version: string
}

export const listConfigName = 'preview-list'

/** The name of the `<meta>` element on pages without an article; it holds only the nonce. */
export const nonceName = 'preview-nonce'

/** The name of the `<meta>` element with the configuration. */
export const configName = 'preview'

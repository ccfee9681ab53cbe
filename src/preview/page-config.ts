import type {Language} from './language.ts'
import type {PageFacts} from './live/protocol.ts'

/** What a page of the preview is told about itself, in its element `<meta name="preview">`, as JSON. */
export interface PageConfig {
  /** The id of the article's published document, whichever of its group is shown. */
  readonly documentId: string
  readonly type: 'article'
  /** As Studio names it: `drafts`, `published`, the name of a release, or several with commas between. */
  readonly perspective: string
  /** Of the bar; the article has its own. */
  readonly language: Language
  /** Names what the page shows, to go on from there. */
  readonly version: string
  readonly facts: PageFacts
  /** The releases that are not over, and whether the article has a version in them. */
  readonly releases: readonly {
    readonly name: string
    readonly title: string
    readonly hasArticle: boolean
  }[]
  /** Whether more than what is published may be seen. */
  readonly hasSession: boolean
  /** In which the times of the page are told. */
  readonly timeZone: string
  /** For styles that scripts write into the page. */
  readonly nonce: string
  /** The address of the Studio. */
  readonly studioUrl: string
  /** The origins of Studios that may show the page. */
  readonly studioOrigins: readonly string[]
}

/** What the list of articles is told about itself, in the same way. */
export interface ListConfig {
  readonly language: Language
  /** Whether drafts are in it. */
  readonly hasDrafts: boolean
  /** Names what it shows. */
  readonly version: string
}

export const listConfigName = 'preview-list'

/** The name of the element that a page without an article has instead: only for its styles. */
export const nonceName = 'preview-nonce'

/** The name of the element. */
export const configName = 'preview'

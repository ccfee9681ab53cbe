import type {UnsavedDiff} from '../../content/preview-messages.ts'
import type {Surroundings} from '../../render/live/index.ts'
import type {ShownProblem} from '../articles/problems.ts'

/*
 * The messages between page and server, as JSON. An article's page uses the WebSocket
 * `/_live?id=…&perspective=…&version=…&around=…`, the list of articles `/_live/list?lang=…&drafts=…&version=…`.
 */

/** The relation of the shown document to the published one. */
export interface ArticleState {
  /** The layer of the shown document: `drafts`, the name of a release, or `published`; null without a document. */
  readonly layer: string | null
  readonly isPublished: boolean
  /** The last change of the shown document, and the publication of the article; RFC 3339. */
  readonly changedAt?: string
  readonly publishedAt?: string
  /** The end of the shown document's embargo, if there is one; RFC 3339. It may have passed meanwhile. */
  readonly heldUntil?: string
  /** The path of the published article on the site, if readers see it. */
  readonly publicPath?: string
}

/** The facts that the bar shows about the article. */
export interface PageFacts {
  readonly state: ArticleState
  readonly problems: readonly ShownProblem[]
}

/**
 * The patch of an element that is known in parts. Its start tag is in `open`, if that has changed. A `splice` replaces
 * a run of children; a number stands for the child that had that position before. The `changes` patch children, by
 * their new positions.
 */
export interface PartsPatch {
  readonly open?: string
  readonly splice?: {
    readonly at: number
    readonly remove: number
    readonly insert: readonly (number | string)[]
  }
  readonly changes?: readonly (readonly [index: number, change: string | PartsPatch])[]
}

/** From the server to the page. */
export type ServerMessage =
  /** Takes the page from the version `from` to `to`. Without `patch`, the text is unchanged. */
  | {
      readonly type: 'change'
      readonly from: string
      readonly to: string
      readonly lang: string
      readonly title: string
      readonly patch?: PartsPatch
      readonly facts: PageFacts
    }
  /** The whole page, for a page whose version the server does not remember. */
  | {
      readonly type: 'whole'
      readonly to: string
      readonly lang: string
      readonly title: string
      readonly main: string
      readonly facts: PageFacts
    }
  /** The changed parts around the text: head, masthead and footer. They follow a moment later. */
  | ({readonly type: 'surroundings'; readonly to: string} & Partial<Surroundings>)
  /** The connection has a session. A visible page that reconnects after `renewIn` milliseconds renews it. */
  | {readonly type: 'session'; readonly renewIn?: number}
  /** The `<main>` of the list of articles. */
  | {readonly type: 'list'; readonly version: string; readonly main: string}
  /** Whether the lake answers. Otherwise the shown content may be out of date. */
  | {readonly type: 'lake'; readonly isAway: boolean}

/** The code that closes a connection whose browser has no session any more. A retry would fail too. */
export const noSession = 4401

/** From the page to the server. */
export type PageMessage =
  /** The article with its unsaved edits, in its stored form; null when editing has ended. */
  | {readonly type: 'unsaved'; readonly document: object | null}
  /** The diff from the document that was sent last on this connection. */
  | {readonly type: 'unsaved'; readonly diff: UnsavedDiff}

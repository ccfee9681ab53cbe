import type {UnsavedDiff} from '../../content/preview-messages.ts'
import type {Surroundings} from '../../render/live/index.ts'
import type {ShownProblem} from '../articles/problems.ts'

/*
 * What page and server say to each other, as JSON, over the WebSocket `/_live?id=…&perspective=…&version=…&around=…`, or of the list
 * of articles over `/_live/list?lang=…&drafts=…&version=…`.
 */

/** How the document that is shown stands to what is published. */
export interface ArticleState {
  /** Where the document that is shown comes from: `drafts`, the name of a release, `published`; null when there is none. */
  readonly layer: string | null
  readonly isPublished: boolean
  /** When the document that is shown was changed last, and when the article was published; RFC 3339. */
  readonly changedAt?: string
  readonly publishedAt?: string
  /** The moment until which readers do not see what is shown, if there is one; RFC 3339. It may be over meanwhile. */
  readonly heldUntil?: string
}

/** What the bar says beside the article itself. */
export interface PageFacts {
  readonly state: ArticleState
  readonly problems: readonly ShownProblem[]
}

/**
 * How the parts of an element become others. `open` is its start tag, when that is another one; `splice` puts other
 * children in the place of some: a number stands for the child that was at that place before. `changes` are of children,
 * by the place that they have afterwards.
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
  /** The page shows `from`; what it shows then is `to`. Without `patch` nothing of the text has changed. */
  | {
      readonly type: 'change'
      readonly from: string
      readonly to: string
      readonly lang: string
      readonly title: string
      readonly patch?: PartsPatch
      readonly facts: PageFacts
    }
  /** Everything, for a page that shows what the server does not remember. */
  | {
      readonly type: 'whole'
      readonly to: string
      readonly lang: string
      readonly title: string
      readonly main: string
      readonly facts: PageFacts
    }
  /** What has changed around the text: what the head says of it, what stands above and below. It follows a moment later. */
  | ({readonly type: 'surroundings'; readonly to: string} & Partial<Surroundings>)
  /** There is a session. It goes on when the page connects anew in so many milliseconds, if somebody looks at it then. */
  | {readonly type: 'session'; readonly renewIn?: number}
  /** The list of articles: what stands in its `<main>`. */
  | {readonly type: 'list'; readonly version: string; readonly main: string}
  /** Whether the lake answers; what is shown may be old while it does not. */
  | {readonly type: 'lake'; readonly isAway: boolean}

/** What a connection is closed with when the browser has no session, or no longer: there is no use in trying again. */
export const noSession = 4401

/** From the page to the server. */
export type PageMessage =
  /** The article as it is being edited, unsaved, as it would be stored; null when it is no longer edited. */
  | {readonly type: 'unsaved'; readonly document: object | null}
  /** What leads to it from the one that was sent last on this connection. */
  | {readonly type: 'unsaved'; readonly diff: UnsavedDiff}

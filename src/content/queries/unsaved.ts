import {defineQuery} from 'groq'

/**
 * What a preview asks Presentation for in a Studio that has no channel of ours: Presentation puts what is edited in the
 * place of what the lake has. A paragraph that the lake does not have yet has no such place. `$id`: its published `_id`.
 */
export const UNSAVED_DOCUMENT = defineQuery(`*[_id == $id][0]`)

/*
 * What the pages of a preview and the Studio that shows them say to each other. A page begins, with a message to the
 * window of the Studio that carries a port; everything else goes through that, where nobody else hears it.
 */

/** From a page to its Studio: which article it shows; its published `_id`. */
export interface PageShows {
  readonly type: 'newsdesk/page-shows'
  readonly id: string
}

/** From the Studio to a page. */
export type StudioMessage =
  /** There is a channel. The Studio speaks a language, such as `de-DE`. */
  | {readonly type: 'studio'; readonly language: string}
  /** The article as it is edited, unsaved, as it would be stored; null where it is not open. */
  | {readonly type: 'unsaved'; readonly perspective: string; readonly document: object | null}
  /** What leads from the article as it was told last to what it is now. */
  | {readonly type: 'unsaved'; readonly perspective: string; readonly diff: UnsavedDiff}

/**
 * What leads from one JSON value to another: another value, attributes of an object, or members of an array. Of an array
 * first some members are replaced, then others changed, by the place that they have afterwards.
 */
export type UnsavedDiff =
  | {readonly value: unknown}
  | {
      readonly attributes: readonly (readonly [name: string, diff: UnsavedDiff])[]
      readonly gone: readonly string[]
    }
  | {
      readonly splice?: {
        readonly at: number
        readonly remove: number
        readonly insert: readonly unknown[]
      }
      readonly members: readonly (readonly [index: number, diff: UnsavedDiff])[]
    }

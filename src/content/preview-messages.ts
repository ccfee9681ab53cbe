/*
 * Messages between a page of the preview and the Studio that shows it. The page begins: it sends a port to the window of
 * the Studio. All later messages go through that port, where no other window hears them.
 */

/** From a page to its Studio: the published `_id` of the article that it shows. */
export interface PageShows {
  readonly type: 'newsdesk/page-shows'
  readonly id: string
}

/** From the Studio to a page. */
export type StudioMessage =
  /** The Studio answers, with its language, such as `de-DE`. */
  | {readonly type: 'studio'; readonly language: string}
  /** The unsaved article as it would be stored, or null where it is not open. */
  | {readonly type: 'unsaved'; readonly perspective: string; readonly document: object | null}
  /** The changes to the article since the last message. */
  | {readonly type: 'unsaved'; readonly perspective: string; readonly diff: UnsavedDiff}

/**
 * The difference between two JSON values: another value, attributes of an object, or members of an array. In an array,
 * some members are replaced first. The indexes of changed members count from after that.
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

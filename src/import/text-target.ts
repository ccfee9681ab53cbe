import type {RecordingKind} from '../content/media-types.ts'

/** The parts that a field for running text can hold, by the names of its schema. */
export interface TextTarget {
  readonly styles: ReadonlySet<string>
  readonly lists: ReadonlySet<string>
  readonly decorators: ReadonlySet<string>
  readonly hasLinks: boolean
  /** The type of pictures; undefined when the field holds none. */
  readonly picture: string | undefined
  /** The types of recordings that the field holds. */
  readonly recordings?: ReadonlySet<RecordingKind>
  /** The type of tables; undefined when the field holds none. */
  readonly table: string | undefined
  /** The type of cards that lead to a video, a post or a map; undefined when the field holds none. */
  readonly embed: string | undefined
  /** The types of galleries and of boxes; without them their parts stand in the text. */
  readonly gallery?: string
  readonly infobox?: string
}

/** The running text of an article, as `schemas/portable-text.ts` defines it. */
export const ARTICLE_TEXT: TextTarget = {
  styles: new Set(['normal', 'h3', 'h4', 'blockquote']),
  lists: new Set(['bullet', 'number']),
  decorators: new Set(['strong', 'em', 'sup', 'sub']),
  hasLinks: true,
  picture: 'picture',
  table: 'table',
  embed: 'embed',
  recordings: new Set(['audio', 'video']),
}

/** The running text of an article that is imported as a whole. */
export const IMPORTED_TEXT: TextTarget = {
  ...ARTICLE_TEXT,
  gallery: 'gallery',
  infobox: 'infobox',
}

/** Returns the style for a heading: that of its level, else the nearest one; undefined without any. */
export function headingStyle({styles}: TextTarget, level: number): string | undefined {
  const levels = [1, 2, 3, 4, 5, 6].filter((each) => styles.has(`h${each}`))
  const [nearest] = levels.toSorted((a, b) => Math.abs(a - level) - Math.abs(b - level))
  return nearest === undefined ? undefined : `h${nearest}`
}

import type {BlockContent} from 'mdast'
import type {HeadingStyle} from '../headings.ts'
import type {HtmlContext} from '../html/context.ts'
import type {LinkedParts} from '../linked-data/part.ts'
import type {Clock, Context} from '../options.ts'
import type {MediaFile} from '../pictures/media-file.ts'
import type {LinkedPage} from './check-linked.ts'
import type {CheckedQuote, Quotation} from './checked-fields.ts'
import type {NoteUnmetRule} from './unmet-rule.ts'
import type {Place} from './place.ts'
import type {Problem} from './problem.ts'

/** The Portable Text of an article after the check: known names, bounded sizes, nothing else. */
export type CheckedBlock = TextBlock | ObjectBlock | Problem

export type Style = 'normal' | HeadingStyle | 'blockquote'
type Decorator = 'strong' | 'em' | 'sup' | 'sub'

export interface TextBlock {
  readonly _type: 'block'
  readonly place: Place
  readonly style: Style
  readonly list?: ListPlace
  readonly children: readonly Inline[]
  /** Whether any child has a mark. */
  readonly isMarked: boolean
  /** Whether any child has letters that run from right to left. */
  readonly hasRightToLeft: boolean
}

/** The place of an item in its list; `level` counts from 1. */
export interface ListPlace {
  readonly item: 'bullet' | 'number'
  readonly level: number
}

/** A block of one of the types in `blocks/`. */
interface ObjectBlock {
  readonly _type: 'object'
  readonly place: Place
  readonly formats: BlockFormats
}

/** The forms of one checked block in each format. */
export interface BlockFormats {
  /**
   * Returns one element of HTML, or an empty text. Feeds and ninjs use it without the page's style. There
   * `context.typography.marks` is `literal`, and `context.base` is the article's address.
   */
  readonly html: (context: HtmlContext) => string
  readonly markdown: (context: Context) => readonly BlockContent[]
  /**
   * Returns the words alone, without typography, for plain text, ninjs and JSON-LD. The clock tells which other articles
   * readers may see.
   */
  readonly text: (lang: string, clock: Clock) => string
  /** The quotations in the block, for JSON-LD, ninjs and the pages of sources. */
  readonly quotations: readonly Quotation[]
  /** Returns the properties that the block adds to its article in JSON-LD. Lists of several blocks are joined. */
  readonly linkedData?: (context: Context) => LinkedParts
  /** Returns the files of the block, for feeds and ninjs. */
  readonly media?: (context: Context) => readonly MediaFile[]
  /** Notes the missing fields of a block that can be rendered. */
  readonly noteUnmetRules: (note: NoteUnmetRule) => void
}

/** A piece of a text block, with its marks. */
export type Inline = Span | InlineProblem

interface Span {
  readonly _type: 'span'
  readonly text: string
  readonly marks: readonly Mark[]
}

interface InlineProblem {
  readonly _type: 'problem'
  readonly problem: Problem
  readonly marks: readonly Mark[]
}

/** A mark of a span. All spans of one annotation hold the same object. */
export type Mark = DecoratorMark | Annotation

export interface DecoratorMark {
  readonly _type: Decorator
}

export type Annotation =
  | LinkAnnotation
  | InternalLinkAnnotation
  | AbbreviationAnnotation
  | QuoteAnnotation

interface LinkAnnotation {
  readonly _type: 'link'
  readonly place: Place
  /** A safe address. */
  readonly href: string
}

export interface InternalLinkAnnotation {
  readonly _type: 'internalLink'
  readonly place: Place
  /** Undefined for a target that is not published. */
  readonly page?: LinkedPage
}

interface AbbreviationAnnotation {
  readonly _type: 'abbr'
  readonly place: Place
  /** The words that it stands for. */
  readonly title: string
}

export interface QuoteAnnotation {
  readonly _type: 'quote'
  readonly place: Place
  readonly quote: CheckedQuote
}

/** The marks of plain text. */
export const NO_MARKS: readonly Mark[] = []

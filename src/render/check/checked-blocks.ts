import type {BlockContent} from 'mdast'
import type {HtmlContext} from '../html/context.ts'
import type {Context} from '../options.ts'
import type {CheckedQuote, Quotation} from './checked-fields.ts'
import type {NoteLack} from './lack.ts'
import type {Place} from './place.ts'
import type {Problem} from './problem.ts'

/** The Portable Text of an article after the check: known names, bounded sizes, nothing else. */
export type CheckedBlock = TextBlock | ObjectBlock | Problem

export type Style = 'normal' | 'h3' | 'blockquote'
type Decorator = 'strong' | 'em'

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

/** Where an item of a list stands; `level` counts from 1. */
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

/** What each format makes of one checked block. */
export interface BlockFormats {
  /**
   * Gives one element of HTML, or nothing. Feeds and ninjs take it without the style of the page: there
   * `context.typography.marks` is `literal`, and `context.base` is the article's address.
   */
  readonly html: (context: HtmlContext) => string
  readonly markdown: (context: Context) => readonly BlockContent[]
  /** Gives the words alone, unset, for plain text, ninjs and JSON-LD. */
  readonly text: (lang: string) => string
  /** The quotations in it, for JSON-LD, ninjs and the pages of sources. */
  readonly quotations: readonly Quotation[]
  /** Notes what the block lacks though it can be rendered. */
  readonly noteLacks: (note: NoteLack) => void
}

/** A piece of a text block, with the marks that lie on it. */
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

/** What lies on a span; every span that one annotation lies on holds the same object. */
export type Mark = DecoratorMark | Annotation

export interface DecoratorMark {
  readonly _type: Decorator
}

export type Annotation = LinkAnnotation | QuoteAnnotation

interface LinkAnnotation {
  readonly _type: 'link'
  readonly place: Place
  /** A safe address. */
  readonly href: string
}

export interface QuoteAnnotation {
  readonly _type: 'quote'
  readonly place: Place
  readonly quote: CheckedQuote
}

/** Inline is plain text alone. */
export const NO_MARKS: readonly Mark[] = []

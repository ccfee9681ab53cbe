import type {Place} from './place.ts'
import type {Problem} from './problem.ts'

/** The Portable Text of an article after the check: known names, bounded sizes, nothing else. */
export type CheckedBlock = TextBlock | QuoteBlock | PictureBlock | Problem

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

export interface QuoteBlock {
  readonly _type: 'quote'
  readonly place: Place
  readonly text: string
  readonly quote: CheckedQuote
}

interface PictureBlock {
  readonly _type: 'picture'
  readonly picture: CheckedPicture
}

/** What is known of a quotation beside its words. */
export interface CheckedQuote {
  readonly source?: CheckedSource
  readonly via?: CheckedSource
  readonly role?: string
  readonly occasion?: string
  /** A day, `YYYY-MM-DD`. */
  readonly saidOn?: string
  /** A safe address. */
  readonly url?: string
}

/** Who is quoted or credited; without `name` the reference is not resolved. */
export interface CheckedSource {
  readonly id?: string
  readonly name?: string
  /** Can name a folder. */
  readonly slug?: string
  readonly kind?: string
  readonly description?: string
  readonly country?: string
  /** Absolute http and https addresses. */
  readonly sameAs: readonly string[]
}

/** A picture; without `src` there is no file to show. Sizes in pixels. */
export interface CheckedPicture {
  readonly place: Place
  readonly src?: string
  /** The id of the asset, for its renditions. */
  readonly assetId?: string
  readonly alt: string
  readonly width?: number
  readonly height?: number
  /** What the editor left of the picture, and what must stay to be seen; parts of the sides. */
  readonly crop?: Sides
  readonly hotspot?: Area
  /** A tiny picture as a data URL. */
  readonly lqip?: string
  readonly caption: string | Problem
  readonly credit: string | Problem
}

export interface Sides {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
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

import type {Quote} from '../article.ts'
import type {Problem} from './problem.ts'

/** The Portable Text of an article after the check: known names, bounded sizes, nothing else. */
export type CheckedBlock = TextBlock | QuoteBlock | PictureBlock | Problem

export type Style = 'normal' | 'h3' | 'blockquote'
export type Decorator = 'strong' | 'em'

export interface TextBlock {
  readonly _type: 'block'
  readonly style: Style
  readonly list?: ListPlace
  readonly children: readonly Inline[]
}

/** Where an item of a list stands; `level` counts from 1. */
export interface ListPlace {
  readonly item: 'bullet' | 'number'
  readonly level: number
}

export interface QuoteBlock {
  readonly _type: 'quote'
  readonly text: string
  readonly quote: Quote
}

export interface PictureBlock {
  readonly _type: 'picture'
  readonly picture: CheckedPicture
}

/** A picture; without `src` there is no file to show. Sizes in pixels. */
export interface CheckedPicture {
  readonly src?: string
  readonly alt: string
  readonly width?: number
  readonly height?: number
  readonly caption: string | Problem
  readonly credit: string | Problem
}

/** A piece of a text block, with the annotations that lie on it. */
export type Inline = (Span | Problem) & {readonly annotations: readonly Annotation[]}

interface Span {
  readonly _type: 'span'
  readonly text: string
  readonly decorators: readonly Decorator[]
}

/** An annotation of a block; every span it lies on holds this same object. */
export type Annotation = LinkAnnotation | QuoteAnnotation

export interface LinkAnnotation {
  readonly _type: 'link'
  readonly href: unknown
}

export interface QuoteAnnotation {
  readonly _type: 'quote'
  readonly quote: Quote
}

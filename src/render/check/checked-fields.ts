import type {Place} from './place.ts'
import type {Problem} from './problem.ts'

/** The attribution of a quotation, checked. */
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

/** A quotation of an article: its words as written, without the marks around them. */
export interface Quotation {
  readonly text: string
  readonly quote: CheckedQuote
}

/**
 * A person or organisation that is quoted or credited. Without `name`, the reference is unresolved.
 */
export interface CheckedSource {
  readonly id?: string
  readonly name?: string
  /** A slug that can name a folder. */
  readonly slug?: string
  readonly kind?: string
  readonly description?: string
  readonly country?: string
  /** Absolute http and https addresses. */
  readonly sameAs: readonly string[]
}

/** A department of the newsroom. */
export interface CheckedDepartment {
  readonly title: string
  /** A slug that can name a folder. */
  readonly slug?: string
}

/** A picture, sizes in pixels. Without `src`, there is no file to show. */
export interface CheckedPicture {
  readonly place: Place
  readonly src?: string
  /** The id of the asset, for its renditions. */
  readonly assetId?: string
  readonly alt: string
  readonly width?: number
  readonly height?: number
  /**
   * The parts that the editor cut off, and the area that must stay visible; fractions of the sides.
   */
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

import type {HeadText} from './head-texts.ts'

/** The texts at the head of an article: kicker, title, lead. */
type HeadTexts = {readonly [Name in HeadText]?: string | null}

/**
 * An article to render: the result of a query, or a raw document with unresolved references, such
 * as one read from a JSON file. Any field may be missing, because drafts are rendered too.
 */
export interface Article extends HeadTexts {
  readonly _id?: string
  readonly _type?: string
  /** The last segment of its address. A raw document holds it in an object. */
  readonly slug?: string | {readonly current?: string | null} | null
  /** A BCP 47 tag; German when missing. */
  readonly language?: string | null
  /** RFC 3339 moments with a zone. */
  readonly publishedAt?: string | null
  readonly updatedAt?: string | null
  readonly image?: Picture | null
  readonly department?: Department | null
  readonly agencies?: readonly (Source | null)[] | null
  readonly authors?: readonly (Source | null)[] | null
  readonly topics?: readonly string[] | null
  readonly sections?: readonly Section[] | null
  readonly corrections?: readonly (Correction | null)[] | null
}

export interface Section {
  readonly _key?: string
  readonly heading?: string | null
  readonly body?: Blocks | null
}

/** A sentence that tells what was wrong in an earlier version. */
export interface Correction {
  readonly _key?: string
  readonly text?: string | null
  /** An RFC 3339 moment with a zone. Missing before the correction is published. */
  readonly date?: string | null
}

/** Stored Portable Text. Rendering checks it, so the type demands little. */
export type Blocks = readonly {readonly _type: string}[]

/**
 * A person or organisation that is quoted or credited. Without `name`, the reference is unresolved.
 */
export interface Source {
  readonly _id?: string
  readonly _ref?: string
  readonly name?: string | null
  readonly slug?: string | {readonly current?: string | null} | null
  readonly kind?: string | null
  readonly description?: string | null
  readonly country?: string | null
  /** Addresses of pages that describe the same person or organisation. */
  readonly sameAs?: readonly string[] | null
}

/** A source with everything that its page shows when it writes articles itself. */
export interface Author extends Source {
  readonly image?: Picture | null
  readonly biography?: string | null
  readonly email?: string | null
}

/** A department of the newsroom. Without `title`, the reference is unresolved. */
export interface Department {
  readonly _id?: string
  readonly _ref?: string
  readonly title?: string | null
  readonly slug?: string | {readonly current?: string | null} | null
  readonly description?: string | null
}

/** The attribution of a quotation. */
export interface Quote {
  readonly source?: Source | null
  readonly via?: Source | null
  readonly role?: string | null
  readonly occasion?: string | null
  /** A day, `YYYY-MM-DD`. */
  readonly saidOn?: string | null
  readonly url?: string | null
}

export interface Picture {
  readonly asset?: Asset | null
  readonly alt?: string | null
  readonly caption?: string | null
  readonly credit?: string | null
  /** The parts that the editor cut off, as fractions of the sides. */
  readonly crop?: Crop | null
  /** The area that must stay visible, as fractions of the sides. */
  readonly hotspot?: Hotspot | null
}

interface Crop {
  readonly top?: number
  readonly bottom?: number
  readonly left?: number
  readonly right?: number
}

interface Hotspot {
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
}

/** The file of a picture, sizes in pixels. Without `url`, the reference is unresolved. */
interface Asset {
  readonly _id?: string
  readonly _ref?: string
  readonly url?: string | null
  readonly dimensions?: {readonly width?: number | null; readonly height?: number | null} | null
  /** A tiny picture as a data URL, shown until the file has loaded. */
  readonly lqip?: string | null
  readonly mimeType?: string | null
}

import type {HeadText} from './head-texts.ts'

/** The texts at the head of an article: kicker, title, lead. */
type HeadTexts = {readonly [Name in HeadText]?: string | null}

/**
 * The content this room renders, by structure: what the queries give, and equally a raw document
 * with unresolved references, such as one read from a JSON file. Anything may be missing: a draft
 * is rendered too.
 */
export interface Article extends HeadTexts {
  readonly _id?: string
  readonly _type?: string
  /** The last part of its address; a raw document holds it in an object. */
  readonly slug?: string | {readonly current?: string | null} | null
  /** A BCP 47 tag; German when missing. */
  readonly language?: string | null
  /** RFC 3339 moments with a zone. */
  readonly publishedAt?: string | null
  readonly updatedAt?: string | null
  readonly image?: Picture | null
  readonly agencies?: readonly (Source | null)[] | null
  readonly authors?: readonly (Source | null)[] | null
  readonly topics?: readonly string[] | null
  readonly sections?: readonly Section[] | null
}

export interface Section {
  readonly _key?: string
  readonly heading?: string | null
  readonly body?: Blocks | null
}

/** Portable Text as it is stored. It is checked when rendered, so the type asks for little. */
export type Blocks = readonly {readonly _type: string}[]

/** Who is quoted or credited. Without `name` the reference is not resolved. */
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

/** What is known of a quotation beside its words. */
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
  /** What the editor cut off, as parts of the sides, 0 to 1. */
  readonly crop?: Crop | null
  /** What must stay to be seen, as parts of the sides, 0 to 1. */
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

/** The file of a picture, sizes in pixels. Without `url` the reference is not resolved. */
interface Asset {
  readonly _id?: string
  readonly _ref?: string
  readonly url?: string | null
  readonly dimensions?: {readonly width?: number | null; readonly height?: number | null} | null
  /** A tiny picture as a data URL, shown until the file is there. */
  readonly lqip?: string | null
  readonly mimeType?: string | null
}

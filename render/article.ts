/**
 * The content this room renders, by structure: what the queries give, and equally a raw document
 * with unresolved references, such as one read from a JSON file. Anything may be missing: a draft
 * is rendered too.
 */
export interface Article {
  readonly _id?: string
  readonly _type?: string
  readonly kicker?: string | null
  readonly title?: string | null
  readonly lead?: string | null
  /** A BCP 47 tag; German when missing. */
  readonly language?: string | null
  /** RFC 3339 moments with a zone. */
  readonly publishedAt?: string | null
  readonly updatedAt?: string | null
  readonly image?: Picture | null
  readonly agencies?: readonly (Source | null)[] | null
  readonly authors?: readonly (Source | null)[] | null
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
}

/** The file of a picture, sizes in pixels. Without `url` the reference is not resolved. */
interface Asset {
  readonly _id?: string
  readonly _ref?: string
  readonly url?: string | null
  readonly dimensions?: {readonly width?: number | null; readonly height?: number | null} | null
}

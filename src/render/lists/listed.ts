import type {Blocks, Picture, Source} from '../article-types.ts'

/** An article as lists show it, by structure: what `ARTICLE_LIST` gives. */
export interface ListedArticle {
  readonly slug: string
  readonly kicker?: string | null
  readonly title?: string | null
  readonly lead?: string | null
  /** A BCP 47 tag; the site's language when missing. */
  readonly language?: string | null
  /** RFC 3339 moments with a zone. */
  readonly publishedAt?: string | null
  readonly updatedAt?: string | null
  readonly topics?: readonly string[] | null
  readonly image?: Picture | null
  readonly agencies?: readonly (Source | null)[] | null
  readonly authors?: readonly (Source | null)[] | null
}

/** What a source has said in one article, as `STATEMENTS_IN_CONTEXT` gives it. */
export interface ArticleStatements extends Pick<
  ListedArticle,
  'slug' | 'kicker' | 'title' | 'language' | 'publishedAt'
> {
  /** The paragraphs that hold the statements, whole, under the headings they stand under. */
  readonly passages: readonly {
    readonly _key?: string
    readonly heading?: string | null
    readonly body?: Blocks | null
  }[]
}

/** A page that search engines shall know of. */
export interface SitemapEntry {
  /** Relative to the site, as `articlePath`, `topicPath` and `sourcePath` give it. */
  readonly path: string
  /** When it last changed: an RFC 3339 moment or a day. */
  readonly lastModified?: string | null
}

/** A file of a site: its path as {@link SitemapEntry} has it, and its whole content. */
export interface SiteFile {
  readonly path: string
  readonly content: string
}

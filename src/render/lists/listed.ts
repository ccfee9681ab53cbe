import type {Blocks, Department, Picture, Source} from '../article-types.ts'

/** An article on a list, as `ARTICLE_LIST` returns it. */
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
  readonly department?: Department | null
  readonly agencies?: readonly (Source | null)[] | null
  readonly authors?: readonly (Source | null)[] | null
}

/** The statements of a source in one article, as `STATEMENTS_IN_CONTEXT` returns them. */
export interface ArticleStatements extends Pick<
  ListedArticle,
  'slug' | 'kicker' | 'title' | 'language' | 'publishedAt'
> {
  /** The whole paragraphs that hold the statements, under their headings. */
  readonly passages: readonly {
    readonly _key?: string
    readonly heading?: string | null
    readonly body?: Blocks | null
  }[]
}

/** A page in the sitemap. */
export interface SitemapEntry {
  /** Relative to the site, as `articlePath`, `topicPath` and `sourcePath` give it. */
  readonly path: string
  /** The last change: an RFC 3339 moment or a day. */
  readonly lastModified?: string | null
}

/** A file of a site: its path in the form of {@link SitemapEntry}, and its whole content. */
export interface SiteFile {
  readonly path: string
  readonly content: string
}

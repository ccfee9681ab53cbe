/** The site of rendered articles, as pages, feeds and news exchange describe it. */
export interface Site {
  readonly title: string
  /** The absolute http or https address of the site: `https://newsdesk.example/`. */
  readonly baseUrl: string
  /** The BCP 47 language of the site's own words; German by default. Articles have their own. */
  readonly language?: string
  /** A sentence that describes the site. */
  readonly description?: string
  /** The publisher; by default one with the site's title as its name. */
  readonly publisher?: Publisher
  /** The files that every page links to; the three feeds by default. */
  readonly links?: readonly SiteLink[]
  /** The accent colour as the newsroom chose it, `#9c1c16`. Pages derive readable shades from it. */
  readonly accent?: string
}

/** A file of the site that the head of every page links to. */
export interface SiteLink {
  /** Its relation to the page, such as `alternate`. */
  readonly rel: string
  /** Relative to the site, like the `paths`. */
  readonly path: string
  /** Its media type. */
  readonly type: string
  /** The text of a link in the footer. Without it, the footer has no link. */
  readonly label?: string
}

interface Publisher {
  readonly name: string
  readonly url?: string
  /** Sizes in pixels. */
  readonly logo?: {readonly url: string; readonly width: number; readonly height: number}
}

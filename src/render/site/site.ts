/** The site that articles are rendered for: what pages, feeds and news exchange say of it. */
export interface Site {
  readonly title: string
  /** Where the site stands, an absolute http or https address: `https://newsdesk.example/`. */
  readonly baseUrl: string
  /** The BCP 47 language of the site's own words; German by default. Articles bring their own. */
  readonly language?: string
  /** What the site is, in a sentence. */
  readonly description?: string
  /** Who publishes it; the site's title when missing. */
  readonly publisher?: Publisher
  /** The files that every page links to; the three feeds by default. */
  readonly links?: readonly SiteLink[]
}

/** A file of the site that the head of every page links to. */
export interface SiteLink {
  /** Its relation to the page, such as `alternate`. */
  readonly rel: string
  /** Relative to the site, as `paths` has it. */
  readonly path: string
  /** Its media type. */
  readonly type: string
  /** The words of a link in the footer; without them there is none. */
  readonly label?: string
}

interface Publisher {
  readonly name: string
  readonly url?: string
  /** Sizes in pixels. */
  readonly logo?: {readonly url: string; readonly width: number; readonly height: number}
}

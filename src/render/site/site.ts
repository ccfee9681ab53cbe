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
}

interface Publisher {
  readonly name: string
  readonly url?: string
  /** Sizes in pixels. */
  readonly logo?: {readonly url: string; readonly width: number; readonly height: number}
}

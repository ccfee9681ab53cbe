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
  /** Stands in the place of the title over every page. */
  readonly logo?: Logo
  /** The accent colour as the newsroom chose it, `#9c1c16`. Pages derive readable shades from it. */
  readonly accent?: string
  /** The links over every page, and those under it. */
  readonly navigation?: readonly PageLink[]
  readonly footer?: readonly PageLink[]
  /** The addresses of the newsroom's accounts in social networks. */
  readonly accounts?: readonly string[]
}

/** A link of the navigation or the footer. */
export interface PageLink {
  readonly label: string
  /** An address, or a path relative to the site, like the `paths`. */
  readonly href: string
}

/** A picture of the publisher's or the site's name. */
export interface Logo {
  /** An absolute address, or a path relative to the site. */
  readonly url: string
  /** Sizes in pixels. */
  readonly width: number
  readonly height: number
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

/** The publisher of a site, as https://schema.org/NewsMediaOrganization describes one. */
export interface Publisher {
  readonly name?: string
  readonly url?: string
  readonly logo?: Logo
  readonly address?: PostalAddress
  /** Web pages that describe the same organisation. */
  readonly sameAs?: readonly string[]
  /** Addresses, or paths relative to the site. */
  readonly correctionsPolicy?: string
  readonly ethicsPolicy?: string
}

/** An address as https://schema.org/PostalAddress has it. */
export interface PostalAddress {
  readonly streetAddress?: string
  readonly postalCode?: string
  readonly addressLocality?: string
  readonly addressCountry?: string
}

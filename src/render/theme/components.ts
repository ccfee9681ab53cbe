/** HTML that stands on a page as it is. Everything in it is escaped. */
export type Html = string

/** The parts of each component that a theme can replace. All are HTML unless their names say otherwise. */
export interface ComponentParts {
  /** Over every page but the front page. */
  readonly masthead: {
    /** The name of the site, or its logo. */
    readonly title: Html
    /** Attributes of the link to the front page, with a leading space. */
    readonly home: Html
    /** The navigation of the site; empty without one. */
    readonly navigation: Html
  }
  /** Under every page. */
  readonly footer: {
    readonly publisher: Html
    /** The links to pages such as the Impressum, and to the newsroom's accounts; empty without any. */
    readonly pages: Html
    readonly accounts: Html
    /** The links, as list items. */
    readonly links: Html
    /** The label of the links, as attributes. */
    readonly label: Html
    /** The language of the footer, as attributes. */
    readonly attributes: Html
  }
  /** Over the articles of the front page. */
  readonly frontHead: {
    readonly title: Html
    /** The description of the site; empty without one. */
    readonly description: Html
    /** The navigation of the site; empty without one. */
    readonly navigation: Html
  }
  /** The head of an article. Empty parts are missing fields. */
  readonly articleHead: {
    /** Kicker and title. */
    readonly headlines: Html
    /** The lead, and texts of the newsroom's own. */
    readonly texts: Html
    readonly byline: Html
    readonly dates: Html
  }
  /** An article on a list. */
  readonly teaser: {
    readonly isLeading: boolean
    /** The picture in its frame; empty without one. */
    readonly picture: Html
    readonly kicker: Html
    /** The heading with the link. */
    readonly heading: Html
    readonly summary: Html
    readonly dates: Html
    /** The language of the article, as attributes. */
    readonly attributes: Html
  }
  /** A picture with its caption. */
  readonly picture: {
    readonly image: Html
    /** The element of caption and credit; empty without them. */
    readonly caption: Html
    readonly attributes: Html
  }
  /** A quotation between paragraphs. */
  readonly quote: {
    readonly blockquote: Html
    /** The element of the source; empty without one. */
    readonly caption: Html
    readonly attributes: Html
  }
}

/**
 * A component of a theme: one element, made of its parts. `ours` renders the component of newsdesk, of the same parts or
 * of others. The parts carry the attributes by which the preview leads editors to a field.
 */
export type Component<Parts> = (parts: Parts, ours: (parts?: Parts) => Html) => Html

export type Components = {
  readonly [Name in keyof ComponentParts]: Component<ComponentParts[Name]>
}

/** Returns a function that renders a component: that of the theme if it has one, else ours. */
export function defineComponent<Name extends keyof ComponentParts>(
  name: Name,
  ours: (parts: ComponentParts[Name]) => Html,
): (
  parts: ComponentParts[Name],
  theme: {readonly components?: Partial<Components>} | undefined,
) => Html {
  return (parts, theme) => {
    const own = theme?.components?.[name]
    return own ? own(parts, (others = parts) => ours(others)) : ours(parts)
  }
}

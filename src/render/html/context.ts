import type {CheckedQuote} from '../check/checked-fields.ts'
import type {HeadingElement} from '../headings.ts'
import type {Context} from '../options.ts'

/** The context of HTML: options and the page around it. */
export interface HtmlContext extends Context {
  /** The element of a subheading, one level below the heading above it. */
  readonly subheading: HeadingElement
  /** Numbers the sources of quotations, for a list of them. Without it, sources have no numbers. */
  readonly notes?: NumbersQuotations
  /** The path of the page in its site, the base of its links and pictures. */
  readonly path?: string
  /** The id of the source whose words are highlighted on the page. */
  readonly speaker?: string
  /** The article's address as seen from this HTML, when it is read away from the article's page. */
  readonly base?: string
}

/** Counts the sources of an article's quotations as these are written. */
export interface NumbersQuotations {
  /**
   * Returns the number of a quotation's source, counted from 1; undefined for an unknown source.
   */
  readonly numberOf: (quote: CheckedQuote) => number | undefined
}

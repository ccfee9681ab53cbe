import type {CheckedQuote} from '../check/checked-fields.ts'
import type {Context} from '../options.ts'

/** What writing HTML takes beside the content. */
export interface HtmlContext extends Context {
  /** The element of a subheading, one level below the heading it stands under. */
  readonly subheading: 'h2' | 'h3'
  /** Numbers the sources of quotations, for a list of them; without it none has a number. */
  readonly notes?: NumbersQuotations
  /** The path of the page in its site, from which links and pictures are found. */
  readonly path?: string
  /** The id of the source whose words stand out on the page. */
  readonly speaker?: string
  /** The article's address as this HTML finds it, where it is read away from the article's page. */
  readonly base?: string
}

/** Counts the sources of an article's quotations as these are written. */
export interface NumbersQuotations {
  /** The number of a quotation's source, counted from 1; undefined when it is not known. */
  readonly numberOf: (quote: CheckedQuote) => number | undefined
}

import type {Context} from '../options.ts'
import type {Notes} from './notes.ts'

/** What writing HTML takes beside the content. */
export interface HtmlContext extends Context {
  /** The element of a subheading, one level below the heading it stands under. */
  readonly subheading: 'h2' | 'h3'
  /** Numbers the sources of quotations, for a list of them; without it none has a number. */
  readonly notes?: Notes
  /** The path of the page in its site, from which links and pictures are found. */
  readonly path?: string
  /** The id of the source whose words stand out on the page. */
  readonly speaker?: string
  /** The address before relative links, where HTML is read away from its page. */
  readonly base?: string
}

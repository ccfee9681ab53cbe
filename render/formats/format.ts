import type {Article} from '../article.ts'
import type {RenderOptions} from '../options.ts'

/** One way to write an article. */
export interface Format {
  /** Gives the whole text of the file. Throws a RenderError for content it cannot render. */
  readonly render: (article: Article, options?: RenderOptions) => string
  readonly mediaType: string
  /** Of the file name, with its dot. */
  readonly extension: string
}

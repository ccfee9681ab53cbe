import type {Article} from '../article-types.ts'
import type {RenderOptions} from '../options.ts'
import type {PreparedArticle} from '../prepare.ts'
import {prepare} from '../prepare.ts'

/** One way to write an article. */
export interface Format {
  /** Gives the whole text of the file. Throws a RenderError for content it cannot render. */
  readonly render: (article: Article, options?: RenderOptions) => string
  /** The same for an article that is checked already. */
  readonly write: (prepared: PreparedArticle) => string
  readonly mediaType: string
  /** Of the file name, with its dot. */
  readonly extension: string
  /** Its file beside the page of the article. */
  readonly file: string
}

/** Makes a format of the function that writes it. */
export function defineFormat(format: Omit<Format, 'render'>): Format {
  return {
    ...format,
    render: (article, options) => format.write(prepare(article, options)),
  }
}

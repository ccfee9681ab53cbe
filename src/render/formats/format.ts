import type {Article} from '../article-types.ts'
import type {RenderOptions} from '../options.ts'
import type {PreparedArticle} from '../prepare-article.ts'
import {prepare} from '../prepare-article.ts'

/** A format of an article. */
export interface Format {
  /** Returns the whole text of the file. Throws a RenderError for content that it cannot render. */
  readonly render: (article: Article, options?: RenderOptions) => string
  /** Returns the same for an article that has been checked already. */
  readonly write: (prepared: PreparedArticle) => string
  readonly mediaType: string
  /** The extension of the file name, with its dot. */
  readonly extension: string
  /** The name of its file, beside the page of the article. */
  readonly file: string
}

/** Defines a format by the function that writes it. */
export function defineFormat(format: Omit<Format, 'render'>): Format {
  return {
    ...format,
    render: (article, options) => format.write(prepare(article, options)),
  }
}

/** What kept an article from being published, for programs: the `code` of a {@link PublishError}. */
export type PublishErrorCode =
  | 'article-not-found'
  | 'articles-failed'
  | 'duplicate-slug'
  | 'unsafe-slug'

/** The one error of this room. `message` says what happened and what to do. */
export class PublishError extends Error {
  override name = 'PublishError'
  readonly code: PublishErrorCode

  constructor(code: PublishErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

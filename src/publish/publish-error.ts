/** The reason why an article or a site was not published, for programs: the `code` of a {@link PublishError}. */
export type PublishErrorCode =
  | 'article-not-found'
  | 'articles-failed'
  | 'cannot-write'
  | 'damaged-options'
  | 'damaged-state'
  | 'disk-full'
  | 'duplicate-slug'
  | 'font-missing'
  | 'foreign-file'
  | 'lake-lost'
  | 'missing-slug'
  | 'picture-failed'
  | 'port-in-use'
  | 'render-failed'
  | 'reserved-slug'
  | 'site-busy'
  | 'unsafe-slug'

/** The error of this room. `message` says what happened and what to do. */
export class PublishError extends Error {
  override name = 'PublishError'
  readonly code: PublishErrorCode

  constructor(code: PublishErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

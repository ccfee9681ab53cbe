/** What can go wrong with a preview, for programs: the `code` of a {@link PreviewError}. */
export type PreviewErrorCode = 'port-in-use' | 'lake-away' | 'no-token'

/** The one error of this room. `message` says what happened and what to do. */
export class PreviewError extends Error {
  override readonly name = 'PreviewError'
  readonly code: PreviewErrorCode

  constructor(code: PreviewErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** The lake does not answer. */
export function lakeAway(reason: string, cause?: unknown): PreviewError {
  return new PreviewError('lake-away', `The Content Lake does not answer: ${reason}`, {cause})
}

/** What a caught value says went wrong. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

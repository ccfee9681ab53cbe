/** The `code` of a {@link PreviewError}, for programs. */
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

/** Returns the error for a lake that does not answer. */
export function lakeAway(reason: string, cause?: unknown): PreviewError {
  return new PreviewError('lake-away', `The Content Lake does not answer: ${reason}`, {cause})
}

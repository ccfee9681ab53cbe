/** The kinds of failures, for programs: the `code` of a {@link ConnectionError}. */
export type ConnectionErrorCode = 'incomplete-settings' | 'invalid-settings'

/** The one error of this room. `message` says what is missing and what to do. */
export class ConnectionError extends Error {
  override name = 'ConnectionError'
  readonly code: ConnectionErrorCode

  constructor(code: ConnectionErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** A transfer between two lakes that cannot be made. Its message says what to do. */
export class TransferError extends Error {
  override name = 'TransferError'
}

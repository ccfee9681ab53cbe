import {PreviewError, reasonOf} from '../preview-error.ts'

/** Asks the lake. Throws `lake-away` when it does not answer; what it refuses is thrown as it is. */
export async function fromLake<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (isRefusal(error)) throw error
    const reason = `The Content Lake does not answer: ${reasonOf(error)}`
    throw new PreviewError('lake-away', reason, {cause: error})
  }
}

/** Whether the lake has answered, and would answer the same again. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500
}

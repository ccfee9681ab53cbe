import {lakeAway, reasonOf} from '../preview-error.ts'

/** Asks the lake. Throws `lake-away` when it does not answer; what it refuses is thrown as it is. */
export async function fromLake<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (isRefusal(error)) throw error
    throw lakeAway(reasonOf(error), error)
  }
}

/** Whether the lake has answered, and would answer the same again. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500
}

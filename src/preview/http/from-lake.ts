import {reasonOf} from '../../content/reason-of.ts'
import {lakeAway} from '../preview-error.ts'

/** Queries the lake. Throws `lake-away` when it does not answer; its own refusals are thrown unchanged. */
export async function fromLake<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (isRefusal(error)) throw error
    throw lakeAway(reasonOf(error), error)
  }
}

/** Returns whether the lake refused the request itself, so that a retry would fail again. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500
}

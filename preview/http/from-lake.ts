import {PreviewError, reasonOf} from '../preview-error.ts'

/** Asks the lake. Throws `lake-away` when it does not answer, or not as it should. */
export async function fromLake<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    const reason = `The Content Lake does not answer: ${reasonOf(error)}`
    throw new PreviewError('lake-away', reason, {cause: error})
  }
}

import {RenderError} from '../render/index.ts'
import {PublishError, reasonOf} from './publish-error.ts'

/** Whether an error is about one article or list alone: the others go on. */
export function isContentFault(error: unknown): error is Error {
  return error instanceof RenderError || error instanceof PublishError
}

/** Renders something. Whatever is thrown is about that alone, even when nobody foresaw it. */
export function asContentFault<T>(render: () => T): T {
  try {
    return render()
  } catch (error) {
    if (isContentFault(error)) throw error
    throw new PublishError(
      'render-failed',
      `It cannot be rendered: ${reasonOf(error)}. This is a fault of the renderer, which should have said what is wrong with the content.`,
    )
  }
}

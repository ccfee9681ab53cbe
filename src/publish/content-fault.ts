import {reasonOf} from '../content/reason-of.ts'
import {RenderError} from '../render/index.ts'
import {PublishError} from './publish-error.ts'

/** Returns whether an error concerns a single article or output, so that the others go on. */
export function isContentFault(error: unknown): error is Error {
  return error instanceof RenderError || error instanceof PublishError
}

/** Renders something, and turns every error into a content fault, even unexpected ones. */
export function asContentFault<T>(render: () => T): T {
  try {
    return render()
  } catch (error) {
    if (isContentFault(error)) throw error
    throw new PublishError(
      'render-failed',
      `Rendering failed: ${reasonOf(error)}. This is a fault of the renderer, which should name the problem with the content.`,
    )
  }
}

import type {CheckedAuthor} from '../check/check-author.ts'
import type {Context} from '../options.ts'
import {authorOf, type Agent} from './agents.ts'
import {filledText} from './filled-text.ts'
import {linkedImages} from './linked-images.ts'

/** Returns an author as schema.org describes one: everything that their page shows. */
export function linkedAuthor(
  author: CheckedAuthor & {readonly name: string},
  context: Context,
): Agent {
  const {biography, description, email, image} = author
  const images = image ? linkedImages(image, context) : []
  return {
    ...authorOf(author, context.site),
    description: filledText(biography) ?? description,
    email: email?.address,
    image: images.length > 0 ? images : undefined,
  }
}

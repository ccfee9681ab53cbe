import type {CheckedPicture} from './checked-fields.ts'
import {checkField} from './field.ts'
import {checkPicture, pictureShape} from './check-picture.ts'
import type {Place} from './place.ts'
import {fieldAt, memberAt} from './place.ts'
import type {Problem} from './problem.ts'
import type {Report} from './report.ts'
import {fields, members, text} from './shape.ts'

/** The fields that {@link checkGallery} reads. */
export const galleryShape = fields({caption: text, pictures: members(pictureShape)})

/** Several pictures with a common caption. */
export interface CheckedGallery {
  readonly place: Place
  readonly caption: string | Problem
  readonly pictures: readonly (CheckedPicture | Problem)[]
}

/** Reads a stored gallery. A malformed picture becomes a problem in its place. */
export function checkGallery(
  {caption, pictures}: Readonly<Record<string, unknown>>,
  place: Place,
  report: Report,
): CheckedGallery | Problem {
  const list = fieldAt(place, 'pictures')
  if (pictures != null && !Array.isArray(pictures)) return report('invalid-block', list, pictures)
  const stored: readonly unknown[] = pictures ?? []
  return {
    place,
    caption: checkField(caption, fieldAt(place, 'caption'), report),
    pictures: stored.map((picture, index) => {
      const at = memberAt(list, picture, index)
      return typeof picture === 'object' && picture !== null
        ? checkPicture(picture, at, report)
        : report('invalid-block', at, picture)
    }),
  }
}

/** Returns the pictures of a gallery that can be read. */
export function picturesOf({pictures}: CheckedGallery): CheckedPicture[] {
  return pictures.filter((picture): picture is CheckedPicture => !('code' in picture))
}

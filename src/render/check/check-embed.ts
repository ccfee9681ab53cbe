import {embedOf, type Embed} from '../../content/embeds/index.ts'
import {checkAddress} from './check-address.ts'
import {checkPicture, pictureShape} from './check-picture.ts'
import type {CheckedPicture} from './checked-fields.ts'
import {checkField} from './field.ts'
import type {Place} from './place.ts'
import {fieldAt} from './place.ts'
import type {Problem} from './problem.ts'
import type {Report} from './report.ts'
import {fields, text} from './shape.ts'

/** The fields that {@link checkEmbed} reads. */
export const embedShape = fields({url: text, title: text, image: pictureShape})

/** A card that leads to a thing of another house. Without `embed`, it leads nowhere. */
export interface CheckedEmbed {
  readonly place: Place
  readonly embed?: Embed
  readonly title: string | Problem
  readonly image?: CheckedPicture
}

/** Reads a stored embed. An address to which no reader may be sent is reported and left out. */
export function checkEmbed(
  {url, title, image}: Readonly<Record<string, unknown>>,
  place: Place,
  report: Report,
): CheckedEmbed {
  return {
    place,
    embed: checkTarget(url, fieldAt(place, 'url'), report),
    title: checkField(title, fieldAt(place, 'title'), report),
    image:
      typeof image === 'object' && image !== null
        ? checkPicture(image, fieldAt(place, 'image'), report)
        : undefined,
  }
}

function checkTarget(value: unknown, place: Place, report: Report): Embed | undefined {
  if (value == null || value === '') return undefined
  const embed = embedOf(value)
  // An address that may be a link, but no embed, has not been reported.
  if (!embed && checkAddress(value, place, report) !== undefined) {
    report('unsafe-link', place, value)
  }
  return embed
}

import type {CheckedGallery} from '../check/check-gallery.ts'
import {fieldAt} from '../check/place.ts'
import type {Measures} from '../pictures/renditions.ts'
import type {HtmlContext} from './context.ts'
import {editAttribute} from './edit.ts'
import {fieldDirection, renderField} from './field.ts'
import {renderPicture} from './picture.ts'
import {renderProblem} from './problem.ts'

/** Pictures of a gallery stand two in a row, or alone in a narrow window. */
const IN_GALLERY: Measures = {
  widths: [320, 480, 640, 960, 1280],
  sizes: '(min-width: 48rem) 22rem, (min-width: 30rem) 50vw, 100vw',
}

/** Renders a gallery as a list of pictures, with its caption below; empty when there is nothing to show. */
export function renderGallery(
  {place, caption, pictures}: CheckedGallery,
  context: HtmlContext,
): string {
  const items = pictures
    .map((picture) =>
      'code' in picture
        ? `<p>${renderProblem(picture, context.lang)}</p>`
        : renderPicture(picture, context, false, IN_GALLERY),
    )
    .filter((html) => html !== '')
    .map((html) => `<li>${html}</li>`)
  const list = items.length === 0 ? '' : `<ul>${items.join('')}</ul>`
  const words =
    caption === ''
      ? ''
      : `<figcaption${editAttribute(fieldAt(place, 'caption'), context)}${fieldDirection(caption, context)}>${renderField(caption, context)}</figcaption>`
  return list + words === ''
    ? ''
    : `<figure class="gallery"${editAttribute(place, context)}>${list}${words}</figure>`
}

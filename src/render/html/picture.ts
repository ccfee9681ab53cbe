import {attributes} from '../attributes.ts'
import type {CheckedPicture} from '../check/checked-fields.ts'
import {pictureAddress} from '../pictures/address.ts'
import {fieldAt} from '../check/place.ts'
import type {Measures} from '../pictures/renditions.ts'
import {renditionsOf} from '../pictures/renditions.ts'
import {defineComponent} from '../theme/components.ts'
import type {HtmlContext} from './context.ts'
import {editAttribute} from './edit.ts'
import {isolated} from './direction.ts'
import {fieldDirection, renderField} from './field.ts'

/** Pictures in an article are as wide as its column, or as a narrower window. */
export const IN_TEXT: Measures = {
  widths: [320, 480, 640, 960, 1280, 1920],
  sizes: '(min-width: 48rem) 44rem, 100vw',
}

/**
 * Renders a picture with caption and credit; empty when there is nothing to show. Without its file, a placeholder
 * describes the picture.
 *
 * @param isMain whether readers see it first, so that browsers load it at once
 * @param measures its widths on the page; those of a picture in the text by default
 */
export function renderPicture(
  picture: CheckedPicture,
  context: HtmlContext,
  isMain = false,
  measures = IN_TEXT,
): string {
  const loading = isMain ? {fetchpriority: 'high'} : {loading: 'lazy'}
  const parts = {
    image: renderImage(picture, measures, {...loading, decoding: 'async'}, context),
    caption: renderPictureWords(picture, context),
    attributes: editAttribute(picture.place, context),
  }
  return parts.image + parts.caption === '' ? '' : figure(parts, context.theme)
}

const figure = defineComponent(
  'picture',
  ({image, caption, attributes: edit}) =>
    `<figure class="picture"${edit}>${image}${caption}</figure>`,
)

/** Renders caption and credit, the words below a picture; empty for a picture without them. */
export function renderPictureWords(picture: CheckedPicture, context: HtmlContext): string {
  const words = [renderField(picture.caption, context), credit(picture, context)]
    .filter((part) => part !== '')
    .join(' ')
  return words === ''
    ? ''
    : `<figcaption${editAttribute(fieldAt(picture.place, 'caption'), context)}${fieldDirection(picture.caption, context)}>${words}</figcaption>`
}

/**
 * Renders the element of a picture, with its renditions if there are any.
 *
 * @param focus the area that must stay visible when the style cuts the picture, as `object-position`
 */
export function renderImage(
  picture: CheckedPicture,
  measures: Measures,
  more: Readonly<Record<string, string | undefined>>,
  context: HtmlContext,
  focus?: string,
): string {
  const {src, alt, lqip} = picture
  if (src === undefined) {
    return alt === ''
      ? ''
      : `<div${attributes({class: 'missing', role: 'img', 'aria-label': alt})}></div>`
  }
  const style =
    [
      lqip === undefined ? '' : `background:center/cover url("${lqip}")`,
      focus === undefined ? '' : `object-position:${focus}`,
    ]
      .filter((part) => part !== '')
      .join(';') || undefined
  const renditions = renditionsOf(picture, src, measures)
  const {locatePicture} = context
  const largest = renditions.at(-1)
  if (!locatePicture || !largest) {
    const {width, height} = picture
    return `<img${attributes({src, alt, width, height, style, ...more})}>`
  }
  const located = renditions.map((rendition) => ({
    address: pictureAddress(locatePicture(rendition), context),
    rendition,
  }))
  const fallback = located.find(({rendition}) => rendition.width >= 640) ?? located.at(-1)
  return `<img${attributes({
    src: fallback?.address,
    srcset: located.map(({address, rendition: {width}}) => `${address} ${width}w`).join(', '),
    sizes: measures.sizes,
    alt,
    width: largest.width,
    height: largest.height,
    style,
    ...more,
  })}>`
}

function credit(picture: CheckedPicture, context: HtmlContext): string {
  const text = renderField(picture.credit, context)
  const edit = editAttribute(fieldAt(picture.place, 'credit'), context)
  if (text === '') return ''
  const words = typeof picture.credit === 'string' ? picture.credit : ''
  return `<small${edit}>${isolated(text, words, context.lang)}</small>`
}

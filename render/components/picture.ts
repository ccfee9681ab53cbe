import {attributes} from '../attributes.ts'
import type {CheckedPicture} from '../check/checked.ts'
import {renderField} from './field.ts'

/**
 * A picture with caption and credit; empty when there is nothing to show. Without its file a
 * placeholder stands in its place and says what the picture shows.
 */
export function renderPicture(picture: CheckedPicture, lang: string): string {
  const caption = [renderField(picture.caption, lang), credit(picture, lang)]
    .filter((part) => part !== '')
    .join(' ')
  const content = image(picture) + (caption === '' ? '' : `<figcaption>${caption}</figcaption>`)
  return content === '' ? '' : `<figure class="picture">${content}</figure>`
}

function image({src, alt, width, height}: CheckedPicture): string {
  if (src !== undefined) {
    return `<img${attributes({src, alt, width, height, loading: 'lazy', decoding: 'async'})}>`
  }
  return alt === ''
    ? ''
    : `<div${attributes({class: 'missing', role: 'img', 'aria-label': alt})}></div>`
}

function credit(picture: CheckedPicture, lang: string): string {
  const text = renderField(picture.credit, lang)
  return text === '' ? '' : `<small>${text}</small>`
}

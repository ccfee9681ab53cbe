import {attributes} from '../attributes.ts'
import type {CheckedEmbed} from '../check/check-embed.ts'
import {fieldAt} from '../check/place.ts'
import {embedLabel} from '../embed-label.ts'
import {escapeText} from '../escape.ts'
import type {HtmlContext} from './context.ts'
import {isolated} from './direction.ts'
import {editAttribute} from './edit.ts'
import {fieldDirection, renderField} from './field.ts'
import {openLink} from './link.ts'
import {IN_TEXT, renderImage, renderPictureWords} from './picture.ts'

/**
 * Renders a card: picture, provider and title, all of it one link. No frame and no script, so that a browser asks
 * the provider for nothing until the reader follows the link.
 */
export function renderEmbedCard(card: CheckedEmbed, context: HtmlContext): string {
  const {place, embed, title, image} = card
  const picture =
    image === undefined
      ? ''
      : renderImage(image, IN_TEXT, {loading: 'lazy', decoding: 'async'}, context)
  const label = embed === undefined ? '' : embedLabel(embed, context.lang)
  const parts = [
    label && `<span>${isolated(escapeText(label), label, context.lang)}</span>`,
    title === ''
      ? ''
      : `<strong${editAttribute(fieldAt(place, 'title'), context)}${fieldDirection(title, context)}>${renderField(title, context)}</strong>`,
  ]
  const words = picture + parts.filter((part) => part !== '').join(' ')
  const content = embed === undefined ? words : `${openLink(embed.url, context)}${words}</a>`
  const caption = image === undefined ? '' : renderPictureWords(image, context)
  const provider = attributes({class: 'embed', 'data-provider': embed?.provider})
  return content + caption === ''
    ? ''
    : `<figure${provider}${editAttribute(place, context)}>${content}${caption}</figure>`
}

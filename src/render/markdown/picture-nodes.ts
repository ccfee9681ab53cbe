import type {Paragraph, BlockContent} from 'mdast'
import type {CheckedPicture} from '../check/checked-fields.ts'
import {plainField} from '../html/field.ts'
import type {Context} from '../options.ts'
import {absoluteAddress} from '../pictures/address.ts'
import {renditionsOf} from '../pictures/renditions.ts'
import {paragraph} from './block-nodes.ts'

/** Returns a picture, with its caption and credit below. */
export function pictureNodes(picture: CheckedPicture, context: Context): BlockContent[] {
  const {src, alt, caption, credit} = picture
  const words = [plainField(caption, context), plainField(credit, context)]
    .filter((part) => part !== '')
    .join(' ')
  return [
    ...(src === undefined ? [] : [imageNode(addressOf(picture, src, context), alt)]),
    ...(words === '' ? [] : [paragraph(words)]),
  ]
}

function addressOf(picture: CheckedPicture, src: string, context: Context): string {
  const rendition = renditionsOf(picture, src, {widths: [1280]}).at(-1)
  const {locatePicture} = context
  if (!rendition || !locatePicture) return src
  return absoluteAddress(locatePicture(rendition), context) ?? src
}

function imageNode(url: string, alt: string): Paragraph {
  return {type: 'paragraph', children: [{type: 'image', url, alt}]}
}

import {defineArrayMember, defineType} from '@sanity/types'

import {blockNames} from '../src/content/block-names.ts'
import {textBlock} from './text-block.ts'

/**
 * Running text: paragraphs, subheadings, block quotations and lists, with links and quotations as annotations, and the
 * block types between them.
 */
export const portableText = defineType({
  name: 'portableText',
  type: 'array',
  title: 'Text',
  of: [textBlock, ...blockNames.map((type) => defineArrayMember({type}))],
})

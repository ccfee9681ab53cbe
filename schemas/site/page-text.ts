import {defineArrayMember, defineType} from '@sanity/types'

import {blockNames} from '../../src/content/block-names.ts'
import {textBlock} from '../text-block.ts'

const {marks} = textBlock

/** A paragraph of a page. Nobody is quoted there. */
const pageBlock = defineArrayMember({
  ...textBlock,
  marks: {...marks, annotations: marks?.annotations?.filter(({type}) => type !== 'quote')},
})

/** The text of a page: that of an article without quotations. */
export const pageText = defineType({
  name: 'pageText',
  type: 'array',
  title: 'Text',
  of: [
    pageBlock,
    ...blockNames.filter((type) => type !== 'quote').map((type) => defineArrayMember({type})),
  ],
})

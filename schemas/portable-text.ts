import {defineArrayMember, defineType} from '@sanity/types'

import {blockNames} from '../src/content/block-names.ts'

/**
 * Running text: paragraphs, subheadings, block quotations and lists, with links and quotations as annotations, and the
 * block types between them.
 */
export const portableText = defineType({
  name: 'portableText',
  type: 'array',
  title: 'Text',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        {title: 'Absatz', value: 'normal', i18nTitleKey: 'inputs.portable-text.style.normal'},
        {title: 'Überschrift 3', value: 'h3', i18nTitleKey: 'inputs.portable-text.style.h3'},
        {
          title: 'Blockzitat',
          value: 'blockquote',
          i18nTitleKey: 'inputs.portable-text.style.quote',
        },
      ],
      lists: [
        {
          title: 'Aufzählung',
          value: 'bullet',
          i18nTitleKey: 'inputs.portable-text.list-type.bullet',
        },
        {
          title: 'Nummerierung',
          value: 'number',
          i18nTitleKey: 'inputs.portable-text.list-type.number',
        },
      ],
      marks: {
        decorators: [
          {title: 'Fett', value: 'strong', i18nTitleKey: 'inputs.portable-text.decorator.strong'},
          {title: 'Kursiv', value: 'em', i18nTitleKey: 'inputs.portable-text.decorator.emphasis'},
        ],
        annotations: [{type: 'quote'}, {type: 'link'}],
      },
      of: [],
    }),
    ...blockNames.map((type) => defineArrayMember({type})),
  ],
})

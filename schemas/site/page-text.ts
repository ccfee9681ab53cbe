import {defineArrayMember, defineType} from '@sanity/types'

/** The text of a page: paragraphs, headings and lists with links, and pictures between them. */
export const pageText = defineType({
  name: 'pageText',
  type: 'array',
  title: 'Text',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        {title: 'Absatz', value: 'normal', i18nTitleKey: 'inputs.portable-text.style.normal'},
        {title: 'Überschrift 2', value: 'h2', i18nTitleKey: 'inputs.portable-text.style.h2'},
        {title: 'Überschrift 3', value: 'h3', i18nTitleKey: 'inputs.portable-text.style.h3'},
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
        annotations: [{type: 'link'}],
      },
      of: [],
    }),
    defineArrayMember({type: 'picture'}),
  ],
})

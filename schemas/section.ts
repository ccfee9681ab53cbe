import {TextIcon} from '@sanity/icons/Text'
import {defineField, defineType} from '@sanity/types'

import {excerpt} from './excerpt.ts'
import {headingAfterFirst} from './validation/section.ts'

/** A part of an article under one heading. */
export const section = defineType({
  name: 'section',
  type: 'object',
  title: 'Abschnitt',
  icon: TextIcon,
  fields: [
    defineField({
      name: 'heading',
      type: 'string',
      title: 'Zwischentitel',
      description: 'Der erste Abschnitt kommt ohne aus, jeder weitere braucht einen.',
      validation: (rule) => rule.custom(headingAfterFirst),
    }),
    defineField({
      name: 'body',
      type: 'portableText',
      title: 'Text',
      validation: (rule) => rule.required().min(1),
    }),
  ],
  preview: {
    select: {heading: 'heading', body: 'body'},
    prepare: ({heading, body}) => {
      const words = excerpt(body)
      return heading ? {title: heading, subtitle: words} : {title: words}
    },
  },
})

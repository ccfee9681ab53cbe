import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {defineField, defineType} from '@sanity/types'

import {excerpt} from '../excerpt.ts'
import {textBlock} from '../text-block.ts'
import {objectTitle} from '../title-key.ts'

/** A box beside the running text: background, facts, a chronology. */
export const infobox = defineType({
  name: 'infobox',
  type: 'object',
  title: 'Infokasten',
  description: 'Hintergrund oder Fakten in einem eigenen Kasten.',
  ...objectTitle('type.infobox'),
  icon: InfoOutlineIcon,
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      title: 'Titel',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'body',
      type: 'array',
      title: 'Text',
      of: [textBlock],
      validation: (rule) => rule.required().min(1),
    }),
  ],
  preview: {
    select: {title: 'title', body: 'body'},
    prepare: ({title, body}) => ({title, subtitle: excerpt(body)}),
  },
})

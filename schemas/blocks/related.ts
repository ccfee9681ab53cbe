import {BookIcon} from '@sanity/icons/Book'
import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {objectTitle} from '../title-key.ts'
import {publishedTarget} from '../validation/published-target.ts'

/** Other articles that readers of this one may want. */
export const related = defineType({
  name: 'related',
  type: 'object',
  title: 'Lesen Sie auch',
  description: 'Verweise auf andere Artikel des Hauses.',
  ...objectTitle('type.related'),
  icon: BookIcon,
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      title: 'Überschrift',
      description: 'Wenn hier nichts steht: „Lesen Sie auch“.',
    }),
    defineField({
      name: 'articles',
      type: 'array',
      title: 'Artikel',
      description: 'Was nicht veröffentlicht ist, erscheint nicht.',
      of: [
        defineArrayMember({
          type: 'reference',
          to: [{type: 'article'}],
          // Texts can be unpublished although others lead to them.
          weak: true,
          options: {disableNew: true},
          validation: (rule) => rule.custom(publishedTarget).warning(),
        }),
      ],
      validation: (rule) => rule.required().min(1).unique(),
    }),
  ],
  preview: {
    select: {
      title: 'title',
      first: 'articles.0.title',
      second: 'articles.1.title',
      third: 'articles.2.title',
    },
    prepare: ({title, first, second, third}) => ({
      title: title || 'Lesen Sie auch',
      subtitle: [first, second, third].filter(Boolean).join(' · '),
    }),
  },
})

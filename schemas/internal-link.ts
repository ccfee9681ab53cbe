import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {defineField, defineType} from '@sanity/types'

import {LINKED_TYPES} from '../src/content/linked-types.ts'
import {objectTitle} from './title-key.ts'
import {publishedTarget} from './validation/published-target.ts'

/** A link to another text of the site, an annotation. It stays right when the address of that text changes. */
export const internalLink = defineType({
  name: 'internalLink',
  type: 'object',
  title: 'Link im eigenen Haus',
  ...objectTitle('type.internalLink'),
  icon: DocumentTextIcon,
  fields: [
    defineField({
      name: 'reference',
      type: 'reference',
      title: 'Ziel',
      description: 'Der Link folgt, wenn sich die Adresse des Ziels ändert.',
      to: LINKED_TYPES.map((type) => ({type})),
      // Texts can be unpublished although others lead to them.
      weak: true,
      options: {disableNew: true},
      validation: (rule) => [rule.required(), rule.custom(publishedTarget).warning()],
    }),
  ],
  preview: {select: {title: 'reference.title'}},
})

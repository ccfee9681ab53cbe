import {CaseIcon} from '@sanity/icons/Case'
import {defineField, defineType} from '@sanity/types'

import {objectTitle} from './title-key.ts'

/** An abbreviation in running text with what it stands for, an annotation. */
export const abbr = defineType({
  name: 'abbr',
  type: 'object',
  title: 'Abkürzung',
  ...objectTitle('type.abbr'),
  icon: CaseIcon,
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      title: 'Steht für',
      description: 'Etwa „Weltgesundheitsorganisation“.',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {select: {title: 'title'}},
})

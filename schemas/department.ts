import {FolderIcon} from '@sanity/icons/Folder'
import {defineField, defineType} from '@sanity/types'

import {slugify} from '../src/content/slugify.ts'
import {formerSlugs} from './former-slugs.ts'
import {titleKey} from './title-key.ts'
import {freeSlug} from './validation/free-slug.ts'
import {wholeNumber} from './validation/whole-number.ts'
import {slugShape} from './validation/slug.ts'

/** A department of the newsroom, such as politics or sport. Articles of a department stand on its page. */
export const department = defineType({
  name: 'department',
  type: 'document',
  title: 'Ressort',
  icon: FolderIcon,
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      title: 'Name',
      description: 'So, wie er über den Artikeln stehen soll, etwa „Politik“.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'slug',
      type: 'slug',
      title: 'Kurzadresse',
      description: 'Unter dieser Adresse stehen die Artikel des Ressorts, etwa „politik“.',
      options: {source: 'title', slugify},
      validation: (rule) => rule.required().custom(slugShape).custom(freeSlug),
    }),
    formerSlugs(),
    defineField({
      name: 'description',
      type: 'text',
      title: 'Beschreibung',
      description: 'Ein Satz. Steht auf der Seite des Ressorts und in Suchergebnissen.',
      rows: 3,
    }),
    defineField({
      name: 'order',
      type: 'number',
      title: 'Reihenfolge',
      description: 'Das Ressort mit der kleinsten Zahl steht zuerst. Ohne Zahl steht es am Ende.',
      validation: (rule) => rule.custom(wholeNumber),
    }),
  ],
  orderings: [
    {
      name: 'order',
      title: 'Reihenfolge der Website',
      i18n: titleKey('ordering.department.order'),
      by: [
        {field: 'order', direction: 'asc'},
        {field: 'title', direction: 'asc'},
      ],
    },
    {
      name: 'title',
      title: 'Name',
      i18n: titleKey('ordering.department.title'),
      by: [{field: 'title', direction: 'asc'}],
    },
  ],
  preview: {select: {title: 'title', subtitle: 'description'}},
})

import {DocumentIcon} from '@sanity/icons/Document'
import {defineField, defineType} from '@sanity/types'

import {slugify} from '../../src/content/slugify.ts'
import {formerSlugs} from '../former-slugs.ts'
import {titleKey} from '../title-key.ts'
import {freeSlug} from '../validation/free-slug.ts'
import {slugShape} from '../validation/slug.ts'

/** A page of the site that is no article: Impressum, Datenschutz, Über uns. */
export const page = defineType({
  name: 'page',
  type: 'document',
  title: 'Seite',
  icon: DocumentIcon,
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      title: 'Titel',
      description: 'Steht über der Seite und in Navigation und Fuß, etwa „Impressum“.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'slug',
      type: 'slug',
      title: 'Kurzadresse',
      description: 'Letzter Teil der Webadresse. Nach der Veröffentlichung nur mit Grund ändern.',
      options: {source: 'title', slugify},
      validation: (rule) => rule.required().custom(slugShape).custom(freeSlug),
    }),
    formerSlugs(),
    defineField({
      name: 'body',
      type: 'pageText',
      title: 'Text',
      validation: (rule) => rule.required().min(1),
    }),
  ],
  orderings: [
    {
      name: 'title',
      title: 'Titel',
      i18n: titleKey('ordering.page.title'),
      by: [{field: 'title', direction: 'asc'}],
    },
  ],
  preview: {
    select: {title: 'title', slug: 'slug.current'},
    prepare: ({title, slug}) => ({title, subtitle: slug && `/${slug}/`}),
  },
})

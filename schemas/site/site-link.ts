import {LinkIcon} from '@sanity/icons/Link'
import {defineField, defineType} from '@sanity/types'

import {linkTarget, readable, unreadable} from '../validation/link.ts'
import {labelledAddress, oneTarget} from '../validation/site-link.ts'

/** A link of the navigation, of the footer or of the publisher: to a page of the site, or to any address. */
export const siteLink = defineType({
  name: 'siteLink',
  type: 'object',
  title: 'Link',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'target',
      type: 'reference',
      title: 'Seite',
      to: [{type: 'page'}],
    }),
    defineField({
      name: 'href',
      type: 'url',
      title: 'oder Adresse',
      description: 'Webadresse, E-Mail (mailto:) oder Pfad im eigenen Haus (/…).',
      validation: (rule) => [
        rule.custom(linkTarget),
        rule.uri({...readable, allowRelative: true}).error(unreadable),
      ],
    }),
    defineField({
      name: 'label',
      type: 'string',
      title: 'Aufschrift',
      description: 'Bleibt sie leer, steht dort der Titel der Seite.',
      // A policy of the publisher is linked for machines.
      hidden: ({path}) => path.includes('publisher'),
      validation: (rule) => rule.custom(labelledAddress),
    }),
  ],
  validation: (rule) => rule.custom(oneTarget),
  preview: {
    select: {label: 'label', title: 'target.title', href: 'href'},
    prepare: ({label, title, href}) => ({
      title: label || title || href,
      subtitle: title ? undefined : href,
    }),
  },
})

import {LinkIcon} from '@sanity/icons/Link'
import {defineField, defineType} from '@sanity/types'

import {linkTarget, readable, unreadable} from '../validation/link.ts'
import {publishedEntry} from '../validation/published-target.ts'
import {labelledAddress, oneTarget} from '../validation/site-link.ts'

/** A link of the navigation, of the footer or of the publisher: to a page of any kind of the site, or to any address. */
export const siteLink = defineType({
  name: 'siteLink',
  type: 'object',
  title: 'Link',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'target',
      type: 'reference',
      title: 'Ziel',
      description:
        'Eine Seite, ein Ressort, ein Artikel oder die Seite einer Autorin, eines Autors.',
      to: [{type: 'page'}, {type: 'department'}, {type: 'article'}, {type: 'source'}],
      // An article can be unpublished although the navigation leads to it.
      weak: true,
      validation: (rule) => rule.custom(publishedEntry).warning(),
      options: {
        disableNew: true,
        // Only people have pages as authors.
        filter: '_type != "source" || kind == "person"',
      },
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
      description: 'Bleibt sie leer, steht dort der Titel des Ziels.',
      // A policy of the publisher is linked for machines.
      hidden: ({path}) => path.includes('publisher'),
      validation: (rule) => rule.custom(labelledAddress),
    }),
  ],
  validation: (rule) => rule.custom(oneTarget),
  preview: {
    select: {label: 'label', title: 'target.title', name: 'target.name', href: 'href'},
    prepare: ({label, title, name, href}) => ({
      title: label || title || name || href,
      subtitle: title || name ? undefined : href,
    }),
  },
})

import {LinkIcon} from '@sanity/icons/Link'
import {defineField, defineType} from '@sanity/types'

import {objectTitle} from './title-key.ts'
import {linkTarget, readable, relativeLinkFromRoot, unreadable} from './validation/link.ts'

/** A link in running text, an annotation. */
export const link = defineType({
  name: 'link',
  type: 'object',
  title: 'Link',
  ...objectTitle('type.link'),
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'href',
      type: 'url',
      title: 'Ziel',
      description: 'Webadresse, E-Mail (mailto:), Telefon (tel:) oder Pfad im eigenen Haus (/…).',
      validation: (rule) => [
        rule.required().custom(linkTarget),
        rule.uri({...readable, allowRelative: true}).error(unreadable),
        rule.custom(relativeLinkFromRoot).warning(),
      ],
    }),
  ],
  preview: {select: {title: 'href'}},
})

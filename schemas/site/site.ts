import {CogIcon} from '@sanity/icons/Cog'
import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {languageOptions} from '../language-options.ts'
import {titleKey} from '../title-key.ts'
import {accentShape, siteAddress} from '../validation/site.ts'
import {legalPages} from '../validation/legal-pages.ts'
import {readable, unreadable} from '../validation/link.ts'
import {webAddresses} from '../web-addresses.ts'

/** The name, address, publisher and look of the site. There is one, with the id `site`. */
export const site = defineType({
  name: 'site',
  type: 'document',
  title: 'Einstellungen',
  icon: CogIcon,
  groups: [
    {name: 'identity', title: 'Website', default: true, i18n: titleKey('group.site.identity')},
    {name: 'links', title: 'Navigation und Fuß', i18n: titleKey('group.site.links')},
    {name: 'publisher', title: 'Herausgeber', i18n: titleKey('group.site.publisher')},
  ],
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      title: 'Name der Website',
      description: 'Steht über jeder Seite und in Feeds.',
      group: 'identity',
    }),
    defineField({
      name: 'description',
      type: 'text',
      title: 'Beschreibung',
      description: 'Ein Satz für Startseite, Suchmaschinen und Feeds.',
      rows: 2,
      group: 'identity',
    }),
    defineField({
      name: 'baseUrl',
      type: 'url',
      title: 'Webadresse',
      description: 'Wo Leserinnen und Leser die Website finden, etwa https://tagblatt.example/.',
      group: 'identity',
      validation: (rule) => [rule.custom(siteAddress), rule.uri(readable).error(unreadable)],
    }),
    defineField({
      name: 'language',
      type: 'string',
      title: 'Sprache',
      description: 'Von ihr hängen auch Adressen ab: /thema/… oder /topic/…',
      group: 'identity',
      options: languageOptions,
    }),
    defineField({
      name: 'logo',
      type: 'image',
      title: 'Logo',
      description: 'Steht an der Stelle des Namens über jeder Seite.',
      group: 'identity',
    }),
    defineField({
      name: 'accentColor',
      type: 'string',
      title: 'Akzentfarbe',
      description:
        'Für Dachzeilen und Hervorhebungen. Sie wird so abgestuft, dass sie lesbar bleibt.',
      group: 'identity',
      validation: (rule) => rule.custom(accentShape),
    }),
    defineField({
      name: 'navigation',
      type: 'array',
      title: 'Navigation',
      description: 'Links über jeder Seite, in dieser Reihenfolge.',
      group: 'links',
      of: [defineArrayMember({type: 'siteLink'})],
    }),
    defineField({
      name: 'footer',
      type: 'array',
      title: 'Fuß',
      description: 'Links unter jeder Seite. Ohne eigene stehen dort alle übrigen Seiten.',
      group: 'links',
      of: [defineArrayMember({type: 'siteLink'})],
    }),
    webAddresses({
      name: 'accounts',
      title: 'Konten in sozialen Netzen',
      description: 'Die Adressen der Profile, etwa https://mastodon.example/@tagblatt.',
      group: 'links',
    }),
    defineField({
      name: 'publisher',
      type: 'publisher',
      title: 'Herausgeber',
      group: 'publisher',
    }),
  ],
  validation: (rule) => rule.custom(legalPages).warning(),
  preview: {
    select: {title: 'title', subtitle: 'baseUrl', media: 'logo'},
  },
})

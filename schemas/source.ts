import {CaseIcon} from '@sanity/icons/Case'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {UserIcon} from '@sanity/icons/User'
import {UsersIcon} from '@sanity/icons/Users'
import {defineField, defineType} from '@sanity/types'

import {slugify} from '../src/content/slugify.ts'
import {formerSlugs} from './former-slugs.ts'
import {titleKey} from './title-key.ts'
import {emailShape} from './validation/email.ts'
import {slugShape} from './validation/slug.ts'
import {webAddresses} from './web-addresses.ts'

const KIND_ICONS: Record<string, typeof UserIcon> = {
  person: UserIcon,
  organisation: CaseIcon,
  agency: EarthGlobeIcon,
}

/** Only people write articles. Fields that are filled in already stay visible. */
const notPerson = ({parent, value}: {parent?: {kind?: string}; value?: unknown}) =>
  parent?.kind !== 'person' && value === undefined

/** A person, an organisation or a news agency that is quoted or credited. */
export const source = defineType({
  name: 'source',
  type: 'document',
  title: 'Quelle',
  icon: UsersIcon,
  fields: [
    defineField({
      name: 'name',
      type: 'string',
      title: 'Name',
      description: 'So, wie er im Text stehen soll.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'slug',
      type: 'slug',
      title: 'Kurzadresse',
      description: 'Letzter Teil der Webadresse, unter der alle Aussagen der Quelle stehen.',
      options: {source: 'name', slugify},
      validation: (rule) => rule.required().custom(slugShape),
    }),
    formerSlugs(),
    defineField({
      name: 'kind',
      type: 'string',
      title: 'Art',
      options: {
        list: [
          {title: 'Person', value: 'person'},
          {title: 'Organisation', value: 'organisation'},
          {title: 'Nachrichtenagentur', value: 'agency'},
        ],
        layout: 'radio',
        direction: 'horizontal',
      },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'description',
      type: 'string',
      title: 'Beschreibung',
      description: 'Ein Halbsatz zur Einordnung, etwa „Präsident Kasachstans seit 2019“.',
    }),
    defineField({
      name: 'country',
      type: 'string',
      title: 'Land',
    }),
    webAddresses({
      name: 'sameAs',
      title: 'Nachweise',
      description: 'Webseiten, die dieselbe Person oder Einrichtung beschreiben.',
    }),
    defineField({
      name: 'image',
      type: 'picture',
      title: 'Porträt',
      description: 'Steht auf der Seite der Autorin oder des Autors.',
      hidden: notPerson,
    }),
    defineField({
      name: 'biography',
      type: 'text',
      title: 'Kurzbiografie',
      description: 'Zwei, drei Sätze für die Seite der Autorin oder des Autors.',
      rows: 4,
      hidden: notPerson,
    }),
    defineField({
      name: 'email',
      type: 'string',
      title: 'E-Mail',
      description: 'Steht als Kontakt auf der Seite der Autorin oder des Autors.',
      hidden: notPerson,
      validation: (rule) => rule.custom(emailShape),
    }),
  ],
  orderings: [
    {
      name: 'name',
      title: 'Name',
      i18n: titleKey('ordering.source.name'),
      by: [{field: 'name', direction: 'asc'}],
    },
    {
      name: 'kind',
      title: 'Art, dann Name',
      i18n: titleKey('ordering.source.kind'),
      by: [
        {field: 'kind', direction: 'asc'},
        {field: 'name', direction: 'asc'},
      ],
    },
  ],
  preview: {
    select: {name: 'name', description: 'description', country: 'country', kind: 'kind'},
    prepare: ({name, description, country, kind}) => ({
      title: name,
      subtitle: description || country,
      media: KIND_ICONS[kind],
    }),
  },
})

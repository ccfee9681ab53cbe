import {CaseIcon} from '@sanity/icons/Case'
import {defineField, defineType} from '@sanity/types'

import {webAddresses} from '../web-addresses.ts'

/** The publisher of the site, a https://schema.org/NewsMediaOrganization. */
export const publisher = defineType({
  name: 'publisher',
  type: 'object',
  title: 'Herausgeber',
  icon: CaseIcon,
  options: {collapsible: true, collapsed: false},
  fields: [
    defineField({
      name: 'name',
      type: 'string',
      title: 'Name',
      description: 'Bleibt er leer, gilt der Name der Website.',
    }),
    defineField({
      name: 'address',
      type: 'postalAddress',
      title: 'Anschrift',
    }),
    defineField({
      name: 'logo',
      type: 'image',
      title: 'Logo',
      description: 'Für Suchmaschinen. Bleibt es leer, gilt das Logo der Website.',
    }),
    webAddresses({
      name: 'sameAs',
      title: 'Nachweise',
      description: 'Webseiten, die dasselbe Haus beschreiben, etwa bei Wikipedia.',
    }),
    defineField({
      name: 'correctionsPolicy',
      type: 'siteLink',
      title: 'Richtlinie zu Korrekturen',
      description: 'Wie das Haus Fehler berichtigt.',
      options: {collapsible: true, collapsed: true},
    }),
    defineField({
      name: 'ethicsPolicy',
      type: 'siteLink',
      title: 'Ethische Richtlinie',
      description: 'Etwa die eigene oder der Pressekodex.',
      options: {collapsible: true, collapsed: true},
    }),
  ],
})

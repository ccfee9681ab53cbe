import {PinIcon} from '@sanity/icons/Pin'
import {defineField, defineType} from '@sanity/types'

/** The address of a publisher, a https://schema.org/PostalAddress. */
export const postalAddress = defineType({
  name: 'postalAddress',
  type: 'object',
  title: 'Anschrift',
  icon: PinIcon,
  options: {columns: 2},
  fields: [
    defineField({name: 'streetAddress', type: 'string', title: 'Straße und Hausnummer'}),
    defineField({name: 'postalCode', type: 'string', title: 'Postleitzahl'}),
    defineField({name: 'addressLocality', type: 'string', title: 'Ort'}),
    defineField({name: 'addressCountry', type: 'string', title: 'Land'}),
  ],
})

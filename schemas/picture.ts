import {ImageIcon} from '@sanity/icons/Image'
import {defineField, defineType} from '@sanity/types'

import {objectTitle} from './title-key.ts'
import {altWithAsset} from './validation/picture.ts'

/** A picture with its alternative text, caption and credit. */
export const picture = defineType({
  name: 'picture',
  type: 'image',
  title: 'Bild',
  ...objectTitle('type.picture'),
  icon: ImageIcon,
  options: {hotspot: true},
  fields: [
    defineField({
      name: 'alt',
      type: 'string',
      title: 'Alternativtext',
      description: 'Was zu sehen ist, für alle, die das Bild nicht sehen können.',
      validation: (rule) => rule.custom(altWithAsset),
    }),
    defineField({
      name: 'caption',
      type: 'string',
      title: 'Bildunterschrift',
    }),
    defineField({
      name: 'credit',
      type: 'string',
      title: 'Bildnachweis',
      description: 'Fotografin oder Fotograf und Agentur, etwa „Erika Muster/AFP“.',
    }),
  ],
  preview: {
    select: {alt: 'alt', caption: 'caption', credit: 'credit', media: 'asset'},
    prepare: ({alt, caption, credit, media}) => ({title: caption || alt, subtitle: credit, media}),
  },
})

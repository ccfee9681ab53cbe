import {ImagesIcon} from '@sanity/icons/Images'
import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {objectTitle} from '../title-key.ts'
import {message, type Verdict} from '../validation/message.ts'

/** Several pictures, each with its alternative text, caption and credit. */
export const gallery = defineType({
  name: 'gallery',
  type: 'object',
  title: 'Bilderstrecke',
  description: 'Mehrere Bilder nebeneinander, jedes mit Bildunterschrift und Bildnachweis.',
  ...objectTitle('type.gallery'),
  icon: ImagesIcon,
  fields: [
    defineField({
      name: 'pictures',
      type: 'array',
      title: 'Bilder',
      description:
        'Mehrere Dateien auf einmal hierher ziehen. Die Reihenfolge ändert sich durch Ziehen.',
      of: [defineArrayMember({type: 'picture'})],
      options: {layout: 'grid'},
      validation: (rule) => rule.required().custom(severalPictures),
    }),
    defineField({
      name: 'caption',
      type: 'string',
      title: 'Unterschrift der Strecke',
      description: 'Was die Bilder verbindet.',
    }),
  ],
  preview: {
    select: {pictures: 'pictures', caption: 'caption', media: 'pictures.0.asset'},
    prepare: ({pictures, caption, media}) => {
      const captions = listOf(pictures).map(({caption: own, alt}) => own || alt)
      const words = captions.filter(Boolean).join(' · ')
      return {title: caption || words, subtitle: caption ? words : undefined, media}
    },
  },
})

/** One picture is no gallery. */
function severalPictures(pictures: readonly unknown[] | undefined): Verdict {
  if (pictures === undefined || pictures.length !== 1) return true
  return message(
    'Eine Bilderstrecke hat mindestens zwei Bilder. Für eines genügt ein Bild im Text.',
    'A gallery has at least two pictures. For one of them, insert a picture.',
  )
}

/** A preview gets a list as an object with its positions. */
function listOf(value: unknown): {readonly caption?: string; readonly alt?: string}[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : []
}

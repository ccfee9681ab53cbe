import {EditIcon} from '@sanity/icons/Edit'
import {defineField, defineType} from '@sanity/types'

import {newsroomTimeZone} from './time-zone.ts'
import {notCorrectedAhead} from './validation/dates.ts'

/** A correction of a published article: a sentence that tells readers what was wrong. */
export const correction = defineType({
  name: 'correction',
  type: 'object',
  title: 'Korrektur',
  icon: EditIcon,
  fields: [
    defineField({
      name: 'text',
      type: 'text',
      title: 'Was war falsch, und was stimmt?',
      description:
        'Ein Satz für die Leserinnen und Leser: „In einer früheren Fassung hieß es, … Richtig ist …“',
      rows: 3,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'date',
      type: 'datetime',
      title: 'Datum',
      description: 'Bleibt es leer, gilt der Tag der Veröffentlichung.',
      options: {dateFormat: 'DD.MM.YYYY', timeFormat: 'HH:mm'},
      validation: (rule) => rule.custom((moment) => notCorrectedAhead(moment)),
    }),
  ],
  preview: {
    select: {text: 'text', date: 'date'},
    prepare: ({text, date}) => ({title: text, subtitle: date && dayOf(date)}),
  },
})

function dayOf(moment: string): string {
  return new Date(moment).toLocaleDateString('de-DE', {
    dateStyle: 'long',
    timeZone: newsroomTimeZone,
  })
}

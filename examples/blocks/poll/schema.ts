import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {BarChartIcon} from '@sanity/icons/BarChart'

/** The result of a poll: a question, and the share of each answer. */
export const schema = {
  ...defineType({
    name: 'poll',
    type: 'object',
    title: 'Umfrage',
    fields: [
      defineField({
        name: 'question',
        type: 'string',
        title: 'Frage',
        validation: (rule) => rule.required(),
      }),
      defineField({
        name: 'answers',
        type: 'array',
        title: 'Antworten',
        of: [
          defineArrayMember({
            type: 'object',
            name: 'answer',
            title: 'Antwort',
            fields: [
              {name: 'text', type: 'string', title: 'Antwort'},
              {name: 'share', type: 'number', title: 'Anteil in Prozent'},
            ],
          }),
        ],
        validation: (rule) => rule.min(2),
      }),
      defineField({
        name: 'source',
        type: 'string',
        title: 'Quelle',
        description: 'Wer gefragt hat, wann und wie viele Menschen.',
      }),
    ],
  }),
  name: 'poll',
  title: 'Umfrage',
  description: 'Das Ergebnis einer Umfrage: eine Frage und der Anteil jeder Antwort.',
  icon: BarChartIcon,
  preview: {select: {title: 'question', subtitle: 'source'}},
} as const

import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {defineField, defineType, type ValidationContext} from '@sanity/types'

import {objectTitle} from '../title-key.ts'
import {notInFuture} from '../validation/dates.ts'
import {readable, unreadable, webTarget} from '../validation/link.ts'
import {message, type Verdict} from '../validation/message.ts'

/**
 * A quotation. One type has two uses. As an annotation it lies on the quoted words in running text and has no `text`
 * of its own. As a block it stands alone and `text` holds the words.
 */
export const quote = defineType({
  name: 'quote',
  type: 'object',
  title: 'Zitat als Block',
  description: 'Ein Satz, der für sich steht, mit Namen und Anlass.',
  ...objectTitle('type.quote'),
  icon: BlockquoteIcon,
  fields: [
    defineField({
      name: 'text',
      type: 'text',
      title: 'Wortlaut',
      description: 'Ohne Anführungszeichen.',
      rows: 2,
      hidden: ({path}) => path.includes('markDefs'),
      validation: (rule) => rule.custom(quotedWords),
    }),
    defineField({
      name: 'source',
      type: 'reference',
      title: 'Quelle',
      description: 'Wer das gesagt oder geschrieben hat.',
      to: [{type: 'source'}],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'role',
      type: 'string',
      title: 'Funktion',
      description: 'Etwa „Ministerin“.',
    }),
    defineField({
      name: 'occasion',
      type: 'string',
      title: 'Anlass',
      description: 'Etwa „Fernsehrede“.',
    }),
    defineField({
      name: 'saidOn',
      type: 'date',
      title: 'Gesagt am',
      options: {dateFormat: 'DD.MM.YYYY'},
      validation: (rule) => rule.custom((day) => notInFuture(day)),
    }),
    defineField({
      name: 'via',
      type: 'reference',
      title: 'Überbracht durch',
      description: 'Sprecherin, Sprecher oder Agentur.',
      to: [{type: 'source'}],
      options: {disableNew: true},
    }),
    defineField({
      name: 'url',
      type: 'url',
      title: 'Fundstelle',
      description: 'Webadresse, unter der die Aussage steht.',
      validation: (rule) => [rule.custom(webTarget), rule.uri(readable).error(unreadable)],
    }),
  ],
  preview: {
    select: {text: 'text', source: 'source.name', role: 'role'},
    prepare: ({text, source, role}) => ({
      title: text,
      subtitle: [source, role].filter(Boolean).join(', '),
    }),
  },
})

/**
 * A quotation of its own needs its words. An annotation must not have any, because the annotated
 * words are the wording. `hidden` tells them apart: the field is hidden in annotations.
 */
export function quotedWords(
  text: string | undefined,
  {hidden}: Pick<ValidationContext, 'hidden'>,
): Verdict {
  const hasWords = Boolean(text?.trim())
  if (hidden && hasWords) {
    return message(
      'Dieses Zitat hat noch einen eigenen Wortlaut, es gelten aber die markierten Worte. Bitte die Markierung entfernen und neu setzen.',
      'This quotation still has words of its own, but only the marked words count. Please remove the annotation and set it again.',
    )
  }
  if (hidden || hasWords) return true
  return message('Das Zitat braucht einen Wortlaut.', 'The quotation needs its words.')
}

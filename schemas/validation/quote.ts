import type {ValidationContext} from '@sanity/types'

import {message, type Verdict} from './message.ts'

/**
 * A quotation of its own needs its words; one that annotates running text must not have any, because
 * the annotated words are the wording. `hidden` tells them apart: the field is hidden in annotations.
 */
export function quotedWords(
  text: string | undefined,
  {hidden}: Pick<ValidationContext, 'hidden'>,
): Verdict {
  const hasWords = Boolean(text?.trim())
  if (hidden && hasWords) {
    return message(
      'Dieses Zitat hat noch einen eigenen Wortlaut, es gelten aber die markierten Worte. Bitte die Markierung entfernen und neu setzen.',
      'This quotation still has words of its own, but the marked words are what counts. Please remove the annotation and set it again.',
    )
  }
  if (hidden || hasWords) return true
  return message('Das Zitat braucht einen Wortlaut.', 'The quotation needs its words.')
}

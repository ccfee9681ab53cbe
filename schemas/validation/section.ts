import type {ValidationContext} from '@sanity/types'

import {message, type Verdict} from './message.ts'

/** The first section of an article may open without a heading, every other needs one. */
export function headingAfterFirst(
  heading: string | undefined,
  {document, parent}: Pick<ValidationContext, 'document' | 'parent'>,
): Verdict {
  if (heading?.trim()) return true
  const [first] = (document?.['sections'] ?? []) as {_key: string}[]
  if (first?._key === (parent as {_key?: string} | undefined)?._key) return true
  return message(
    'Ab dem zweiten Abschnitt ist ein Zwischentitel nötig.',
    'From the second section on a heading is needed.',
  )
}

import type {ValidationContext} from '@sanity/types'

import {message, type Verdict} from './message.ts'

/** As soon as there is an image there must be an alternative text. */
export function altWithAsset(
  alt: string | undefined,
  {parent}: Pick<ValidationContext, 'parent'>,
): Verdict {
  const {asset} = (parent ?? {}) as {asset?: unknown}
  if (!asset || alt?.trim()) return true
  return message(
    'Das Bild braucht einen Alternativtext: Was ist zu sehen?',
    'The image needs an alternative text: what does it show?',
  )
}

import type {SchemaType} from 'sanity'

import {embargoWords} from './embargo-words.ts'
import {heldUntil} from './held-until.ts'

type Preview = NonNullable<SchemaType['preview']>

/**
 * The preview of an article that says in Studio's own lists until when it is held back, in a language and its texts. These
 * lists take no component, and texts alone.
 */
export function embargoInLists(
  preview: Preview,
  locale: string,
  t: Parameters<typeof embargoWords>[2],
): Preview {
  return {
    ...preview,
    prepare: (selection, options) => {
      const shown = preview.prepare?.(selection, options) ?? selection
      const until = heldUntil(selection['publishedAt'], Date.now())
      return until === undefined ? shown : {...shown, subtitle: embargoWords(until, locale, t)}
    },
  }
}

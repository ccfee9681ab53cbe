import type {PreviewConfig} from 'sanity'

import {embargoWords} from './embargo-words.ts'
import {heldUntil} from './held-until.ts'

type Prepare = NonNullable<PreviewConfig['prepare']>

/**
 * What Studio's own lists show of an article, with the moment until which it is held back, in a language and its texts.
 * These lists take no component, and texts alone.
 */
export function embargoInLists(
  prepare: Prepare,
  locale: string,
  t: Parameters<typeof embargoWords>[2],
): Prepare {
  return (selection, options) => {
    const shown = prepare(selection, options)
    const until = heldUntil(selection['publishedAt'], Date.now())
    return until === undefined ? shown : {...shown, subtitle: embargoWords(until, locale, t)}
  }
}

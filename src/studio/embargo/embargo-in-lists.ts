import type {Prepare} from '../structure/preview-texts.ts'
import {embargoWords} from './embargo-words.ts'
import {heldUntil} from '../../content/held-until.ts'

/**
 * Returns the preview of an article in Studio's own lists, with the end of its embargo in words. These lists accept
 * only texts, no components.
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

import type {Texts} from './words.ts'

/**
 * Returns the end of an article's embargo in words, such as `Gesperrt bis 1. Januar 2099, 11:00 Uhr`; empty without
 * one.
 */
export function embargoWords(
  heldUntil: string | undefined,
  texts: Texts,
  timeZone: string,
): string {
  const moment = Date.parse(heldUntil ?? '')
  if (!(moment > Date.now())) return ''
  const words = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(texts.locale, {...style, timeZone}).format(moment)
  return texts.heldUntil(words({dateStyle: 'long'}), words({timeStyle: 'short'}))
}

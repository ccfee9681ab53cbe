import type {Texts} from './words.ts'

/** Until when readers do not see an article, in words: `Gesperrt bis 1. Januar 2099, 11:00 Uhr`; empty when they do. */
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

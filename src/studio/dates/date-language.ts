import {de} from 'date-fns/locale/de'
import {enUS} from 'date-fns/locale/en-US'
import {setDefaultOptions} from 'date-fns/setDefaultOptions'

/** A moment as a sentence names it, after "am" or "for". */
const inSentence = {
  de: "EEEE, d. MMMM y, 'um' HH:mm 'Uhr'",
  en: "EEEE, MMMM d, y, 'at' p",
} as const

let language: 'de' | 'en' = 'en'

/**
 * Sets the language in which Studio writes and reads dates, by the id of its locale. Studio's own dates are English in
 * every language, because it calls date-fns without a locale. "Today at 5:03" does not fit its sentences either.
 */
export function setDateLanguage(locale: string): void {
  language = locale.startsWith('de') ? 'de' : 'en'
  const base = language === 'de' ? de : enUS
  setDefaultOptions({locale: {...base, formatRelative: () => inSentence[language]}})
}

/** Returns the sentence for a text that is no date. */
export function unreadableDate(text: string): string {
  return language === 'de'
    ? `„${text}“ lässt sich nicht als Datum lesen. Möglich ist zum Beispiel 30.11.2026 17:00, 30.11. oder heute 17:00.`
    : `“${text}” cannot be read as a date. Possible are, for example, Nov 30, 2026 17:00, 2026-11-30 or today 17:00.`
}

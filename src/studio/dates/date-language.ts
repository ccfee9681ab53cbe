import {de} from 'date-fns/locale/de'
import {enUS} from 'date-fns/locale/en-US'
import {setDefaultOptions} from 'date-fns/setDefaultOptions'

import {studioLanguage} from '../i18n/studio-language.ts'

/** A moment as a sentence names it, after "am" or "for". */
const inSentence = {
  de: "EEEE, d. MMMM y, 'um' HH:mm 'Uhr'",
  en: "EEEE, MMMM d, y, 'at' p",
} as const

/**
 * Makes Studio write and read dates in its language. Studio's own dates are English in
 * every language, because it calls date-fns without a locale. "Today at 5:03" does not fit its sentences either.
 */
export function setDateLanguage(): void {
  const language = studioLanguage()
  const base = language === 'de' ? de : enUS
  setDefaultOptions({locale: {...base, formatRelative: () => inSentence[language]}})
}

/** Returns the sentence for a text that is no date. */
export function unreadableDate(text: string): string {
  return studioLanguage() === 'de'
    ? `„${text}“ lässt sich nicht als Datum lesen. Möglich ist zum Beispiel 30.11.2026 17:00, 30.11. oder heute 17:00.`
    : `“${text}” cannot be read as a date. Possible are, for example, Nov 30, 2026 17:00, 2026-11-30 or today 17:00.`
}

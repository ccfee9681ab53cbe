import {cookieOf} from './http/cookie.ts'

/** The languages of the preview's interface. */
export type Language = 'de' | 'en'

/**
 * Returns the language of a request: that of `?lang=`, else that of the Studio that opened the session, else the
 * browser's preference, else German.
 */
export function languageOf(request: Request): Language {
  const asked = new URL(request.url).searchParams.get('lang') ?? cookieOf(request, '-language')
  if (asked === 'de' || asked === 'en') return asked
  for (const range of request.headers.get('accept-language')?.split(',') ?? []) {
    const [, tag] = /^\s*(de|en)\b/i.exec(range) ?? []
    if (tag) return tag.toLowerCase() as Language
  }
  return 'de'
}
